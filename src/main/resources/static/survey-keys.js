// Keying in an interview: a digit takes the answer of that number and goes on to the next question. Without this script
// the form is filled in as any other.
(() => {
  const form = document.getElementById("answers");
  const questions = [...(form?.querySelectorAll("fieldset") ?? [])];
  if (questions.length === 0) {
    return;
  }
  const here = () => {
    const current = document.activeElement?.closest("fieldset");
    return current ?? questions.find(one => !one.querySelector(":checked"));
  };
  const go = question => {
    const target = question?.querySelector("input") ?? form.querySelector("select, textarea, .send button");
    target.focus({preventScroll: true});
    (question ?? target).scrollIntoView({block: "center"});
  };
  document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input[type=text], textarea, select");
    if (typing || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) {
      return;
    }
    const question = here();
    const choice = question?.querySelectorAll("input[type=radio]")[Number(event.key) - 1];
    if (choice) {
      event.preventDefault();
      choice.checked = true;
      question.classList.remove("missing");
      go(questions[questions.indexOf(question) + 1]);
    }
  });
  const missing = form.querySelector("fieldset.missing");
  if (missing) {
    go(missing);
  } else if (!form.querySelector("[name=code]")) {
    questions[0].querySelector("input").focus({preventScroll: true});
  }
})();
