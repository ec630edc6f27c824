// The pieces that the page is built of. Every text is put in as text, so that none can become markup.

function make(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

function draw(tag, attributes = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function filled(one, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) one.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) one.setAttribute(name, value);
  }
  one.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return one;
}

// A text of the framework's, marked where its language is not the page's.
function own(text, language = form.language) {
  return language === document.documentElement.lang ? text : make("span", { lang: language }, text);
}

function button(text, act, attributes = {}) {
  const one = make("button", { type: "button", ...attributes }, text);
  one.addEventListener("click", act);
  return one;
}

// Said to those who listen, without moving anything.
function announce(text) {
  document.getElementById("said").textContent = text;
}

let focusedBefore = null;

// A message in sight, wherever the page is scrolled, with what can be done about it; the focus goes there and back again.
function tell(sentences, choices = []) {
  const box = document.getElementById("message");
  if (box.hidden) focusedBefore = document.activeElement;
  const choose = (act) => () => { closeMessage(); act(); };
  const buttons = choices.map(([text, act]) => button(text, choose(act)));
  const hasCancel = choices.length > 1;
  box.replaceChildren(
    make("div", { role: "alert" }, ...sentences.map((sentence) => make("p", {}, sentence))),
    make("div", { class: "actions" }, ...buttons, hasCancel ? null : button(words.close, closeMessage)),
  );
  box.hidden = false;
  document.documentElement.classList.add("telling");
  box.focus();
}

// A message that asks nothing has been read by whoever goes on.
function closeIfRead() {
  if (document.querySelectorAll("#message button").length === 1) closeMessage();
}

function closeMessage() {
  const box = document.getElementById("message");
  const hadFocus = box.contains(document.activeElement);
  box.hidden = true;
  box.replaceChildren();
  document.documentElement.classList.remove("telling");
  if (hadFocus) (focusedBefore?.isConnected ? focusedBefore : document.querySelector("main h2")).focus();
}
