// What the form asks, what has been answered, and what follows from it; nothing here is shown.

const form = JSON.parse(document.getElementById("data").textContent);
const words = form.words;

// Every question that can be answered here, by its id, with its statement and scale.
const questions = new Map(form.statements.flatMap((statement) =>
  statement.questions.map((question) => [question.id, { ...question, statement, scale: form.scales[statement.scale] }])));
const choosable = form.statements.filter((statement) => statement.kind !== "condition");
const isSelf = form.perspective === "self";

// The answers by question, each with a level or a state, or neither, and perhaps a comment; what a file held without a question
// here; and the text that was last saved, with no day in it.
let answers = new Map();
let gone = new Map();
let wants = [];
let answersLanguage = form.language;
let lastSaved = textOfAnswers("");

// A sentence with what stands in {braces} put in.
function said(sentence, values = {}) {
  return sentence.replace(/\{(\w+)\}/g, (braces, name) => (name in values ? String(values[name]) : braces));
}

function isAnswered(id) {
  const answer = answers.get(id);
  return answer !== undefined && (answer.level !== undefined || answer.state !== undefined);
}

function stateOf(id) {
  if (isAnswered(id)) return answers.get(id).state ?? "rated";
  return isAsked(questions.get(id)) ? "unanswered" : "not-asked";
}

// A statement that one wants to work on is asked in full, and what was answered elsewhere is not hidden.
function isAsked(question) {
  return question.asked || wants.includes(question.statement.id) || answers.has(question.id);
}

function setAnswer(id, change) {
  const answer = { ...answers.get(id), ...change };
  for (const key of Object.keys(answer)) if (answer[key] === undefined) delete answer[key];
  gone.delete(id);
  if (Object.keys(answer).length) answers.set(id, answer);
  else answers.delete(id);
}

function progress() {
  const asked = [...questions.values()].filter(isAsked);
  const done = asked.filter((question) => isAnswered(question.id)).length;
  return { done, total: asked.length, left: asked.length - done };
}

function minutesFor(count) {
  return Math.max(1, Math.round((count * form.seconds) / 60));
}

// The steps of the form in their order: the beginning, each statement, what one wants, the rest of what one wants, the end.
function steps() {
  const first = form.statements.map((statement) => stepOf(statement, true)).filter((step) => step.questions.length);
  const rest = form.statements.map((statement) => stepOf(statement, false)).filter((step) => step.questions.length);
  return [{ kind: "start", key: "start" }, ...first, ...(isSelf ? [{ kind: "wants", key: "wants" }] : []), ...rest, { kind: "end", key: "end" }];
}

function stepOf(statement, isFirst) {
  const asked = statement.questions.map((question) => questions.get(question.id))
    .filter((question) => question.asked === isFirst && isAsked(question));
  return { kind: "statement", key: (isFirst ? "" : "more:") + statement.id, statement, questions: asked, isMore: !isFirst };
}

// Today where the person is, as YYYY-MM-DD.
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// A level by itself where there is nothing else to say, as every other tool of ours writes it.
function shortest(answer) {
  if (answer.state === undefined && answer.comment === undefined) return answer.level ?? null;
  return { level: answer.level, state: answer.state, comment: answer.comment };
}

function textOfAnswers(date) {
  const given = [...questions.keys()].filter((id) => answers.has(id)).map((id) => [id, shortest(answers.get(id))]);
  const file = {
    format: form.format,
    framework: form.framework,
    role: form.role,
    perspective: form.perspective,
    form: form.form,
    language: answersLanguage,
    date,
    wants,
    answers: Object.fromEntries([...given, ...gone]),
  };
  return JSON.stringify(file, null, 2) + "\n";
}

function isUnsaved() {
  return textOfAnswers("") !== lastSaved;
}
