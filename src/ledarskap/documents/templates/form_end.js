// The end of the form: one's own levels as a chart and as a table, and how to go on. Nothing is added up.

const GROUPS = ["condition", "duty", "quality"];

function endSection() {
  const heading = make("h2", { tabindex: "-1" }, words.end);
  const rows = form.statements.map(answered).filter((one) => one.questions.length);
  return make("section", { class: "end" },
    heading,
    make("p", {}, isSelf ? words.end_levels : words.end_levels_observer),
    notAsked(),
    openQuestions(),
    ...(rows.length ? [...GROUPS.flatMap((kind) => groupOf(kind, rows)), table(rows)] : [make("p", {}, words.nothing_yet)]),
    ...chosen(),
    ...goingOn());
}

// A statement with those of its questions that the form asks, if any of them has been answered.
function answered(statement) {
  const asked = statement.questions.map((question) => questions.get(question.id)).filter(isAsked);
  return { statement, questions: asked.some((question) => answers.has(question.id)) ? asked : [] };
}

function notAsked() {
  const count = questions.size - progress().total;
  if (!count) return null;
  return make("p", { class: "quiet" }, count === 1 ? words.one_not_asked : said(words.not_asked, { count }));
}

function openQuestions() {
  const { left } = progress();
  if (!left) return null;
  const sentence = left === 1 ? words.one_still_open : said(words.still_open, { count: left });
  return make("p", { class: "actions" }, sentence, button(words.to_first_open, goToFirstOpen));
}

function groupOf(kind, rows) {
  const ofKind = rows.filter((one) => one.statement.kind === kind);
  if (!ofKind.length) return [];
  const about = isSelf ? words.about_conditions : words.about_conditions_observer;
  return [
    make("h3", {}, words[`${kind}_group`]),
    kind === "condition" ? make("p", { class: "quiet" }, about) : null,
    ...ofKind.map(chart),
  ];
}

function chart({ statement, questions: asked }) {
  const { levels } = form.scales[statement.scale];
  return make("figure", { class: "chart" },
    make("figcaption", {}, own(statement.text)),
    make("p", { class: "ends", "aria-hidden": "true" }, make("span", {}, own(levels[0][1])), make("span", {}, own(levels.at(-1)[1]))),
    ...asked.map((question) => chartRow(question, statement.kind)));
}

function chartRow(question, kind) {
  const answer = answers.get(question.id) ?? {};
  return make("div", { class: "row" },
    make("p", { class: "asked" }, own(question.text)),
    picture(question, kind),
    make("p", { class: answer.level === undefined ? "answer state" : "answer" }, answerText(question)),
    answer.comment && isSelf
      ? make("p", { class: "written" }, make("span", { class: "hidden" }, `${words.your_comment}: `), own(answer.comment, answersLanguage))
      : null);
}

function answerText(question) {
  const level = answers.get(question.id)?.level;
  return level === undefined ? form.states[stateOf(question.id)] : own(labelOf(question, level));
}

function labelOf(question, level) {
  return question.scale.levels.find(([one]) => one === level)[1];
}

// A line with a tick for each level and a mark where the answer is: round for what one does, square for what the organisation
// gives. A state is no place on the line, and has no mark.
function picture(question, kind) {
  const { levels } = question.scale;
  const answer = answers.get(question.id) ?? {};
  const x = (index) => 12 + (index * 176) / (levels.length - 1);
  const index = levels.findIndex(([level]) => level === answer.level);
  const text = index < 0
    ? words.chart_none
    : said(words.chart_level, { level: answer.level, lowest: levels[0][0], highest: levels.at(-1)[0] });
  const ticks = levels.map((_, place) => draw("line", { class: "tick", x1: x(place), x2: x(place), y1: 9, y2: 19 }));
  const mark = kind === "condition"
    ? draw("rect", { class: "mark", x: x(index) - 7, y: 7, width: 14, height: 14 })
    : draw("circle", { class: "mark", cx: x(index), cy: 14, r: 8 });
  return draw("svg", { class: "picture", role: "img", viewBox: "0 0 200 28" },
    draw("title", {}, text),
    draw("line", { class: "axis", x1: 12, x2: 188, y1: 14, y2: 14 }), ...ticks, index < 0 ? null : mark);
}

function table(rows) {
  const head = [words.table_question, words.table_level, words.table_answer].map((text) => make("th", { scope: "col" }, text));
  const bodies = rows.map(({ statement, questions: asked }) => make("tbody", {},
    make("tr", {}, make("th", { scope: "rowgroup", colspan: "3" }, own(statement.text))),
    ...asked.map((question) => make("tr", {},
      make("th", { scope: "row" }, own(question.text)),
      make("td", { class: "level" }, String(answers.get(question.id)?.level ?? words.no_level)),
      make("td", {}, answerText(question))))));
  return make("details", { class: "table" }, make("summary", {}, words.as_table),
    make("table", {}, make("caption", { class: "hidden" }, words.end), make("thead", {}, make("tr", {}, ...head)), ...bodies));
}

function chosen() {
  const texts = choosable.filter((statement) => wants.includes(statement.id)).map((statement) => statement.text);
  if (!texts.length) return [];
  return [make("h3", {}, words.chosen), make("ul", {}, ...texts.map((text) => make("li", {}, own(text))))];
}

function goingOn() {
  const save = button(words.save, saveFile, { class: "main" });
  const item = (text, ...more) => make("li", {}, make("p", {}, text), ...more);
  const command = make("p", {}, make("code", {}, `ledarskap score ${fileName()}`));
  const list = isSelf
    ? [item(words.going_on_save, save), item(words.going_on_score, command), item(words.going_on_talk)]
    : [item(words.going_on_save_observer, save), item(words.going_on_hand_over)];
  return [
    make("h3", {}, words.going_on),
    make("ol", { class: "going-on" }, ...list),
    make("p", { class: "actions" }, button(words.print, () => window.print())),
  ];
}
