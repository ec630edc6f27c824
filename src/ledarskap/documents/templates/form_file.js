// An answers file read: all of it, or a sentence that says why not; nothing of it is used before all of it is sound.

class Refusal extends Error {
  constructor(sentence, values = {}) {
    super(sentence);
    this.sentence = sentence;
    this.values = values;
  }
}

// Characters that no text of ours may hold, so that what is written here can be read everywhere.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff\ud800-\udfff]/gu;
const KEYS = ["format", "framework", "role", "perspective", "form", "language", "date", "wants", "answers"];
const ANSWER_KEYS = ["level", "state", "comment"];
const STATES = ["not-applicable", "cannot-judge"];

function clean(text) {
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(FORBIDDEN, "").trim();
}

function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(words.damaged);
  }
}

// The answers in a text, what of it has no question here, and what the person should know of it.
function readAnswers(text) {
  const file = parsed(text);
  refuseOthers(file);
  for (const key of Object.keys(file)) if (!KEYS.includes(key)) throw new Refusal(words.wrong_part, { key });
  const read = { answers: new Map(), gone: new Map(), wants: readWants(file.wants), language: form.language, notes: [] };
  if (file.language !== undefined) {
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(file.language)) throw new Refusal(words.wrong_part, { key: "language" });
    read.language = file.language;
  }
  if (!isMapping(file.answers ?? {})) throw new Refusal(words.wrong_part, { key: "answers" });
  for (const [id, written] of Object.entries(file.answers ?? {})) {
    const answer = readAnswer(id, written);
    const question = questions.get(id);
    const fits = question && (answer.level === undefined || question.scale.levels.some(([level]) => level === answer.level));
    if (fits) read.answers.set(id, answer);
    else read.gone.set(id, written);
  }
  if (file.framework.version !== form.framework.version) {
    read.notes.push(said(words.opened_version, { version: file.framework.version, framework: form.framework.version }));
  }
  if (![undefined, null, form.form].includes(file.form)) {
    const note = new Map([["key", words.opened_from_key], ["full", words.opened_from_full]]).get(file.form);
    if (!note) throw new Refusal(words.wrong_part, { key: "form" });
    read.notes.push(note);
  }
  if (read.gone.size) read.notes.push(said(words.opened_gone, { ids: listed([...read.gone.keys()]) }));
  if (!isSelf && [...read.answers.values()].some((answer) => answer.comment)) read.notes.push(words.opened_comments);
  return read;
}

function parsed(text) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    throw new Refusal(/^\s*(#|format:)/.test(text) ? words.yaml : words.damaged);
  }
  const key = keyTwice(text);
  if (key !== null) throw new Refusal(words.twice, { key });
  if (!isMapping(file) || typeof file.format !== "string") throw new Refusal(words.not_answers);
  return file;
}

// The first key that stands twice in a mapping of a JSON text that is sound; the browser itself would take the last one.
function keyTwice(text) {
  const open = [];
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;
  for (const [token, colon] of text.matchAll(tokens)) {
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (colon !== undefined) {
      const key = JSON.parse(token.slice(0, -colon.length));
      if (open.at(-1).has(key)) return key;
      open.at(-1).add(key);
    }
  }
  return null;
}

function refuseOthers(file) {
  if (file.format !== form.format) {
    if (Object.hasOwn(form.formats, file.format)) throw new Refusal(words.other_format, { found: form.formats[file.format] });
    if (/^answers\/\d+$/.test(file.format)) throw new Refusal(words.newer_format, { format: file.format, own: form.format });
    throw new Refusal(words.not_answers);
  }
  const { id, version } = isMapping(file.framework) ? file.framework : {};
  if (typeof id !== "string") throw new Refusal(words.wrong_part, { key: "framework" });
  if (id !== form.framework.id) throw new Refusal(words.other_framework, { id, framework: form.framework.id });
  if (typeof version !== "string" || !/^\d+\.\d+\.\d+$/.test(version)) throw new Refusal(words.wrong_part, { key: "version" });
  const major = version.split(".")[0];
  if (major !== form.framework.version.split(".")[0]) {
    throw new Refusal(words.other_version, { version, framework: form.framework.version, major });
  }
  if (file.role !== form.role) throw new Refusal(words.other_role, { role: typeof file.role === "string" ? file.role : "–", own: form.role });
  if (file.perspective !== form.perspective) {
    const named = (perspective) => (Object.hasOwn(form.perspectives, perspective) ? form.perspectives[perspective] : "–");
    throw new Refusal(words.other_perspective, { perspective: named(file.perspective), own: named(form.perspective) });
  }
}

function readWants(written) {
  const found = written ?? [];
  const isSound = Array.isArray(found) && found.length <= (isSelf ? form.most_wants : 0)
    && found.every((one) => typeof one === "string") && new Set(found).size === found.length;
  if (!isSound) throw new Refusal(words.wrong_part, { key: "wants" });
  return found;
}

function readAnswer(id, written) {
  const wrong = new Refusal(words.wrong_part, { key: id });
  const answer = isMapping(written) ? { ...written } : { level: written ?? undefined };
  for (const key of Object.keys(answer)) {
    if (!ANSWER_KEYS.includes(key)) throw wrong;
    if (answer[key] === null || answer[key] === undefined) delete answer[key];
  }
  if (answer.level !== undefined && !Number.isSafeInteger(answer.level)) throw wrong;
  if (answer.state !== undefined && (!STATES.includes(answer.state) || answer.level !== undefined)) throw wrong;
  if (answer.comment !== undefined) {
    if (typeof answer.comment !== "string") throw wrong;
    answer.comment = clean(answer.comment);
    if (!answer.comment) delete answer.comment;
  }
  return answer;
}

function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listed(ids) {
  const most = 8;
  const shown = ids.slice(0, most).join(", ");
  return ids.length > most ? `${shown} ${said(words.and_more, { count: ids.length - most })}` : shown;
}
