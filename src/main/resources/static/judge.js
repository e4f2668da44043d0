// Judging by keys, and the verdict that follows, at once. Without script every field is there, and saving says the verdict.
(() => {
  const form = document.querySelector(".judge-form");
  const parts = [...form?.querySelectorAll(".judge-components > fieldset") ?? []];
  if (parts.length === 0) {
    return;
  }
  const needed = Number(form.querySelector(".judge-components").dataset.needed);
  const comment = form.querySelector("textarea[name=comment]");
  const stock = form.querySelector(".judge-stock");
  const keys = document.querySelector(".judge-keys");
  const use = document.getElementById("judge-keys");
  const KEPT = "judge-keys";
  let dirty = false;

  // the same as Components.verdict
  const verdict = () => {
    const found = parts.map(part => part.querySelector("input:checked")?.value);
    const count = value => found.filter(one => one === value).length;
    const apply = found.length - count("NOT_APPLICABLE");
    if (found.includes(undefined)) {
      return "OPEN";
    }
    return apply === 0 ? "NOT_APPLICABLE" : count("PRESENT") >= Math.min(needed, apply) ? "PASSED" : "FAILED";
  };
  const show = () => {
    const now = verdict();
    for (const one of form.querySelectorAll("[data-verdict]")) {
      one.hidden = one.dataset.verdict !== now;
    }
  };
  form.addEventListener("change", show);
  form.addEventListener("input", () => dirty = true);
  addEventListener("pageshow", show);

  const insert = text => {
    comment.value = comment.value.trim() === "" ? text : comment.value.trimEnd() + "\n" + text;
    comment.dispatchEvent(new Event("input", {bubbles: true}));
    comment.focus();
  };
  stock?.addEventListener("click", event => {
    const button = event.target.closest("button[name=stock]");
    if (button && comment) {
      event.preventDefault();
      insert(button.value);
    }
  });

  // letters may be meant for something else, such as a screen reader: they can be switched off, for good
  let kept = null;
  try {
    kept = window.localStorage;
    use.checked = kept.getItem(KEPT) !== "off";
  } catch {
    // asked anew on the next page
  }
  use.addEventListener("change", () => kept?.setItem(KEPT, use.checked ? "on" : "off"));

  const TYPING = "textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable]";
  const focused = () => parts.findIndex(part => part.contains(document.activeElement));
  const focus = part => {
    const radio = part.querySelector("input:checked") ?? part.querySelector("input");
    radio.focus();
    part.scrollIntoView({block: "nearest"});
  };
  const step = by => {
    const here = focused();
    focus(parts[here < 0 ? 0 : Math.min(parts.length - 1, Math.max(0, here + by))]);
  };
  const digit = number => {
    if (stock?.contains(document.activeElement)) {
      stock.querySelectorAll("button[name=stock]")[number - 1]?.click();
      return;
    }
    const here = focused();
    const part = here < 0 ? parts.find(one => !one.querySelector("input:checked")) ?? parts[0] : parts[here];
    const radio = part.querySelectorAll("input")[number - 1];
    radio?.focus();
    radio?.click();
  };
  const next = () => {
    const link = form.querySelector(".judge-next a");
    const said = form.querySelector("[data-unsaved]");
    if (link && dirty) {
      said.textContent = said.dataset.unsaved;
      form.querySelector("button[name=act]").focus();
    } else {
      link?.click();
    }
  };

  // keys by where they are, so that a Thai keyboard does the same
  document.addEventListener("keydown", event => {
    if (!use.checked || event.isComposing || event.ctrlKey || event.altKey || event.metaKey
        || event.target.closest(TYPING)) {
      return;
    }
    const number = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const acts = {
      KeyJ: () => step(1),
      KeyK: () => step(-1),
      KeyN: next,
      KeyC: () => {
        if (stock) {
          stock.open = true;
          stock.querySelector("button").focus();
        }
      },
    };
    if (event.key === "?" || (event.shiftKey && event.code === "Slash")) {
      event.preventDefault();
      keys.open = !keys.open;
      keys.querySelector("summary").focus();
    } else if (number && !event.shiftKey) {
      event.preventDefault();
      digit(Number(number));
    } else if (acts[event.code] && !event.shiftKey) {
      event.preventDefault();
      acts[event.code]();
    }
  });
})();
