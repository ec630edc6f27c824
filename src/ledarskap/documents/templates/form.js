// The page itself: what is shown, where one is, and what happens when something is answered.

const main = document.getElementById("main");
const start = document.getElementById("start");
let isOnePage = false;
let here = "start";

const builders = { start: () => start, statement: statementSection, wants: wantsSection, end: endSection };
const bar = make("progress", { "aria-hidden": "true" });
const progressText = make("p", { class: "progress", role: "status" });
const viewButton = button("", switchView);
const beginButton = button("", goToFirstOpen, { class: "main" });
const howLong = make("li");
const stepList = make("ol", {});
const stepMenu = make("details", { class: "steps" }, make("summary", {}, words.steps), make("nav", { "aria-label": words.steps }, stepList));

function showTools() {
  document.getElementById("tools").append(
    make("div", { class: "actions" }, button(words.save, saveFile), button(words.open, chooseFile), viewButton),
    progressText, bar, stepMenu);
  document.getElementById("how-long").before(howLong);
  document.getElementById("keeping").append(...keepingControls());
  start.append(make("p", { class: "actions steering" }, beginButton));
}

// Everything that follows from the answers, anew.
function showProgress() {
  const { done, total, left } = progress();
  bar.max = total;
  bar.value = done;
  const soFar = said(words.progress, { done, total });
  const text = left
    ? `${soFar}, ${said(words.time_left, { minutes: minutesFor(left) })}`
    : said(words.all_answered, { total });
  // Only what is new is put in, since whatever is put in is read aloud.
  if (progressText.textContent !== text) progressText.textContent = text;
  const minutes = minutesFor(total);
  howLong.textContent = said(minutes === 1 ? words.how_long_one : words.how_long, { total, minutes });
  beginButton.textContent = done ? words.go_on : words.begin;
  viewButton.textContent = isOnePage ? words.one_at_a_time : words.all_on_a_page;
  stepList.replaceChildren(...steps().map(stepItem));
}

function stepItem(step) {
  const title = {
    start: () => words.start_step,
    wants: () => words.wants,
    end: () => words.end,
    statement: () => (step.isMore ? inFullTitle(step.statement) : own(step.statement.text)),
  }[step.kind]();
  const count = step.questions ? stepCount(step.questions) : null;
  const isHere = !isOnePage && step.key === here;
  return make("li", {}, button(title, () => goTo(step.key), { class: "slight", "aria-current": isHere ? "step" : null }), count);

  function inFullTitle(statement) {
    const [before, after] = words.in_full_step.split("{statement}");
    return make("span", {}, before, own(statement.text), after);
  }

  function stepCount(asked) {
    const done = asked.filter((question) => isAnswered(question.id)).length;
    return make("span", { class: "quiet" }, said(words.of, { done, total: asked.length }), make("span", { class: "hidden" }, ` ${words.answered}`));
  }
}

// Called after every change of an answer; what one wants changes the steps too.
function changed(what) {
  keepIfAsked();
  showProgress();
  if (!isOnePage) {
    if (what === "wants") showSteering();
    return;
  }
  const sections = [...main.children];
  const wantsAt = sections.findIndex((section) => section.classList.contains("wants"));
  // A question that is no longer asked stays where it is until then, so that nothing disappears under the hand.
  const isWants = what === "wants";
  for (const section of sections.slice(isWants ? wantsAt + 1 : -1)) section.remove();
  main.append(...steps().slice(isWants ? wantsAt + 1 : -1).map(built));
}

function built(step) {
  const section = builders[step.kind](step);
  section.dataset.step = step.key;
  return section;
}

// Everything anew, as after a file has been opened.
function refresh() {
  showProgress();
  const all = steps();
  if (isOnePage) {
    document.documentElement.classList.remove("under-way");
    main.replaceChildren(...all.map(built));
    return;
  }
  const step = all.find((one) => one.key === here) ?? all[0];
  here = step.key;
  document.documentElement.classList.toggle("under-way", step.kind !== "start");
  main.replaceChildren(built(step));
  showSteering();
}

// The way back and the way on, under the step that is shown.
function showSteering() {
  document.getElementById("steering")?.remove();
  const all = steps();
  const at = all.findIndex((step) => step.key === here);
  if (at < 1) return;
  const next = all[at + 1];
  const texts = { wants: words.next_wants, end: words.next_end };
  main.append(make("p", { class: "actions steering", id: "steering" },
    button(words.previous, () => goTo(all[at - 1].key)),
    next ? button(texts[next.kind] ?? words.next, () => goTo(next.key), { class: "main" }) : null));
}

// Each step is a place of its own to the browser, so that its button back leads to the step before and not away from the form.
function goTo(key) {
  if (!isOnePage && key !== here) history.pushState({ step: key }, "");
  show(key);
}

function show(key) {
  closeIfRead();
  here = key;
  if (!isOnePage) refresh();
  stepMenu.open = false;
  const section = [...main.children].find((one) => one.dataset.step === key) ?? main.firstElementChild;
  section.querySelector("h2").focus();
  section.scrollIntoView({ block: "start" });
}

function goToFirstOpen() {
  const isOpen = (question) => !isAnswered(question.id);
  const all = steps();
  const open = all.find((step) => step.questions?.some(isOpen)) ?? all.at(-1);
  goTo(open.key);
  const question = open.questions?.find(isOpen);
  if (question && question !== open.questions[0]) document.getElementById(question.id).querySelector("input").focus();
}

function switchView() {
  isOnePage = !isOnePage;
  refresh();
  if (isOnePage) window.scrollTo(0, 0);
}

window.addEventListener("popstate", (event) => {
  if (event.state) show(event.state.step);
});
// Without an address of its own, which would be a step for the button back.
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
  main.scrollIntoView({ block: "start" });
});
window.addEventListener("beforeunload", (event) => {
  if (isUnsaved() && !isKeeping) event.preventDefault();
});

history.replaceState({ step: here }, "");
showTools();
refresh();
offerKept();
