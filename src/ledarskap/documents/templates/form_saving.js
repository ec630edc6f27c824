// Files and the browser's own memory: saving, opening, and what can go wrong with both.

const STORED = ["ledarskap", form.framework.id, form.role, form.perspective, form.form].join("/");
let isKeeping = false;
// Names of files that are there already, so that the browser adds a number to the next one of that name.
const namesTaken = new Set();
// Kept, since a browser may throw away an input that nothing refers to while the person is choosing.
const fileInput = make("input", { type: "file", accept: ".json,application/json" });
fileInput.addEventListener("change", fileChosen);
const keepBox = make("input", { type: "checkbox", "aria-describedby": "keeping-risk" });
const forgetButton = button(words.forget, forget);

function fileName() {
  return `${form.file_name}-${today()}.json`;
}

function saveFile() {
  const address = URL.createObjectURL(new Blob([textOfAnswers(today())], { type: "application/json" }));
  const link = make("a", { href: address, download: fileName() });
  link.click();
  // The browser reads it after this; a minute is enough for any disk.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  lastSaved = textOfAnswers("");
  tell([said(words.saved, { file: fileName() }), ...(namesTaken.has(fileName()) ? [words.saved_again] : [])]);
  namesTaken.add(fileName());
}

function chooseFile() {
  fileInput.value = "";
  fileInput.click();
}

function fileChosen() {
  const [file] = fileInput.files;
  if (file) replaceBy(file.name, () => useFile(file));
}

// What takes the place of the answers on the page: at once, or where some are not saved when the person has said so.
function replaceBy(file, act) {
  if (isUnsaved()) tell([said(words.unsaved, { file })], [[words.open_anyway, act], [words.cancel, () => {}]]);
  else act();
}

async function useFile(file) {
  try {
    if (file.size > form.most_bytes) throw new Refusal(words.too_large);
    const bytes = await file.arrayBuffer().catch(() => { throw new Refusal(words.unreadable); });
    use(readAnswers(decoded(bytes)), words.opened, file.name);
    namesTaken.add(file.name);
  } catch (error) {
    refused(error, file.name);
  }
}

function refused(error, file, choices = []) {
  if (!(error instanceof Refusal)) throw error;
  const sentence = said(error.sentence, { file, ...error.values });
  // A file's name stays as it is written; other words begin a sentence.
  tell([file === words.in_browser ? sentence[0].toUpperCase() + sentence.slice(1) : sentence, words.untouched], choices);
}

function use(read, sentence, file) {
  answers = read.answers;
  gone = read.gone;
  wants = read.wants;
  answersLanguage = read.language;
  lastSaved = textOfAnswers("");
  refresh();
  const choices = gone.size ? [[words.remove_gone, removeGone], [words.close, () => {}]] : [];
  tell([said(sentence, { file, ...progress() }), ...read.notes], choices);
  keepIfAsked();
}

function removeGone() {
  gone = new Map();
  changed();
  announce(words.removed_gone);
}

// What the browser's memory does, or null where it does nothing: it can be turned off, full, or not there at all.
function withStorage(act) {
  try {
    return { value: act(window.localStorage) };
  } catch {
    return null;
  }
}

function keepIfAsked() {
  if (isKeeping && !withStorage((storage) => storage.setItem(STORED, textOfAnswers(today())))) {
    setKeeping(false);
    tell([words.cannot_keep]);
  }
}

function setKeeping(isOn) {
  isKeeping = isOn;
  keepBox.checked = isOn;
  forgetButton.hidden = !isOn && !keptText();
}

function keptText() {
  return withStorage((storage) => storage.getItem(STORED))?.value;
}

// At once where the same answers stand on the page, and otherwise when the person has said so: they may be nowhere else.
function forget() {
  if (isKeeping) forgetNow([words.forgotten, words.forgotten_here]);
  else tell([words.forget_last], [[words.forget, () => forgetNow()], [words.cancel, () => {}]]);
}

function forgetNow(sentences = [words.forgotten]) {
  const isDone = withStorage((storage) => storage.removeItem(STORED));
  setKeeping(false);
  tell(isDone ? sentences : [words.cannot_keep]);
}

function keepingControls() {
  keepBox.addEventListener("change", () => {
    if (keepBox.checked && ![null, undefined, textOfAnswers(today())].includes(keptText())) {
      // Other answers, which would be written over: first the person says what is to become of them.
      offerKept();
      return;
    }
    isKeeping = keepBox.checked;
    keepIfAsked();
    setKeeping(isKeeping);
    if (isKeeping) announce(words.kept);
  });
  return [make("label", { class: "choice" }, keepBox, make("span", {}, words.keep)), make("p", { class: "actions" }, forgetButton)];
}

// What was kept is used only by whoever asks for it: somebody else may sit here now.
function offerKept() {
  const text = keptText();
  setKeeping(false);
  if (!text) return;
  const goOn = () => {
    try {
      use(readAnswers(text), words.opened_kept);
      setKeeping(true);
    } catch (error) {
      refused(error, words.in_browser, [[words.forget, () => forgetNow()], [words.close, () => {}]]);
    }
  };
  tell([isSelf ? words.found_kept : words.found_kept_observer], [[words.use_kept, () => replaceBy(words.in_browser, goOn)], [words.forget, forget], [words.not_now, () => {}]]);
}
