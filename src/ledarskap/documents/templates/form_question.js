// A statement with its questions, and the choice of what one wants to work on.

const MOST_ROWS = 40;

function statementSection(step) {
  const { statement } = step;
  const sameKind = form.statements.filter((other) => other.kind === statement.kind);
  const kicker = said(form.kinds[statement.kind], { number: sameKind.indexOf(statement) + 1, total: sameKind.length });
  const kickerId = `where-${step.key}`;
  // The heading gets the focus, and says with it where among the others it stands.
  const heading = make("h2", { tabindex: "-1", "aria-describedby": kickerId }, own(statement.text));
  return make("section", { class: "statement" },
    make("p", { class: "kicker", id: kickerId }, kicker),
    heading,
    statement.source ? make("p", { class: "quiet" }, sourceLine(statement.source)) : null,
    noteAbout(step),
    make("p", { class: "scale" }, `${words.scale}: `, make("strong", {}, own(form.scales[statement.scale].name))),
    ...step.questions.map(questionField));
}

function sourceLine(source) {
  const [before, after] = words.from_source.split("{source}");
  return make("span", {}, before, make("cite", {}, own(source)), after);
}

function noteAbout({ statement, isMore }) {
  if (isMore) return make("p", { class: "quiet" }, wants.includes(statement.id) ? words.about_more : words.about_kept_more);
  if (statement.kind !== "condition") return null;
  return make("p", { class: "quiet" }, isSelf ? words.about_conditions : words.about_conditions_observer);
}

function questionField(question) {
  const field = make("fieldset", { class: "question", id: question.id });
  const answer = answers.get(question.id) ?? {};
  const choices = (options, chosen) => options.map(([value, text, isOwn]) => choice(question.id, value, text, isOwn, value === chosen));
  const levels = question.scale.levels.map(([level, text]) => [String(level), text, true]);
  const states = STATES.map((state) => [state, form.states[state], false]);
  const clear = button(words.clear, () => clearAnswer(question, field), { class: "slight clear", hidden: !isAnswered(question.id) });
  field.append(
    make("legend", {}, own(question.text)),
    make("div", { class: "levels" }, ...choices(levels, String(answer.level))),
    make("div", { class: "apart" }, ...choices(states, answer.state), clear),
    make("div", { class: "more" }, ...[examples(question), isSelf ? comment(question) : null].filter(Boolean)),
  );
  field.addEventListener("change", (event) => {
    if (event.target.type !== "radio") return;
    const { value } = event.target;
    setAnswer(question.id, STATES.includes(value) ? { state: value, level: undefined } : { level: Number(value), state: undefined });
    clear.hidden = false;
    changed();
  });
  return field;
}

function choice(name, value, text, isOwn, isChosen) {
  const input = make("input", { type: "radio", name, value });
  input.checked = isChosen;
  return make("label", { class: "choice" }, input, make("span", {}, isOwn ? own(text) : text));
}

function clearAnswer(question, field) {
  setAnswer(question.id, { level: undefined, state: undefined });
  for (const input of field.querySelectorAll("input")) input.checked = false;
  field.querySelector("input").focus();
  field.querySelector(".clear").hidden = true;
  announce(words.cleared);
  changed();
}

function examples(question) {
  if (!question.anchors.length) return null;
  const labels = new Map(question.scale.levels);
  const list = question.anchors.map(([level, text]) =>
    make("div", {}, make("dt", {}, own(labels.get(level) ?? String(level))), make("dd", {}, own(text))));
  return make("details", {}, make("summary", {}, words.examples), make("dl", { class: "examples" }, ...list));
}

function comment(question) {
  const written = answers.get(question.id)?.comment ?? "";
  const hint = `hint-${question.id}`;
  const area = make("textarea", { rows: "3", "aria-label": words.comment, "aria-describedby": hint });
  area.value = written;
  // What is too long stays, and is told: a field that cuts what is pasted says nothing of it.
  const tooLong = make("p", { class: "too-long", role: "alert" });
  const tellLength = () => {
    const text = area.value.length > form.longest_comment ? said(words.comment_long, { most: form.longest_comment }) : "";
    if (tooLong.textContent !== text) tooLong.textContent = text;
  };
  tellLength();
  area.addEventListener("input", () => {
    setAnswer(question.id, { comment: clean(area.value) || undefined });
    grow(area);
    tellLength();
    changed();
  });
  const details = make("details", { open: Boolean(written) },
    make("summary", {}, words.comment), make("p", { class: "quiet", id: hint }, words.comment_hint), area, tooLong);
  details.addEventListener("toggle", () => grow(area));
  return details;
}

// As many rows as the text needs, so that all of it is seen, on paper too.
function grow(area) {
  while (area.scrollHeight > area.clientHeight && area.rows < MOST_ROWS) area.rows += 1;
}

function wantsSection() {
  const heading = make("h2", { tabindex: "-1" }, words.wants);
  const count = make("p", { class: "quiet", role: "status" });
  const limit = make("p", { class: "limit", role: "alert" });
  const showCount = () => { count.textContent = said(words.wants_count, { count: wants.length, most: form.most_wants }); };
  const option = (id, text) => {
    const input = make("input", { type: "checkbox", name: "wants", value: id });
    input.checked = wants.includes(id);
    input.addEventListener("change", () => {
      limit.textContent = "";
      if (input.checked && wants.length >= form.most_wants) {
        input.checked = false;
        // Where it is seen: beside what was chosen.
        input.parentElement.after(limit);
        limit.textContent = words.wants_full;
        return;
      }
      wants = input.checked ? [...wants, id] : wants.filter((one) => one !== id);
      showCount();
      changed("wants");
    });
    return make("label", { class: "choice" }, input, make("span", {}, text));
  };
  const known = choosable.map((statement) => option(statement.id, own(statement.text)));
  const unknown = wants.filter((id) => !choosable.some((statement) => statement.id === id))
    .map((id) => option(id, said(words.wants_gone, { id })));
  showCount();
  return make("section", { class: "wants" },
    heading,
    make("p", {}, words.wants_why),
    form.form === "key" ? make("p", {}, words.wants_more) : null,
    make("fieldset", { class: "question" },
      make("legend", {}, words.wants_legend), ...known, ...unknown),
    count, limit);
}
