// Helps to answer: page by page, a look over all answers, and sending that can be tried again. Answers lie on this device
// alone until they are sent, and no longer than 15 idle minutes. Without this script the page is one form that sends itself.
(() => {
  const form = document.getElementById("answers");
  if (!form || !window.fetch || !window.URLSearchParams) {
    return;
  }
  const part = id => document.getElementById(id);
  const [tools, where, walk, check, trouble, cleared] = ["tools", "where", "walk", "check", "trouble", "cleared"].map(part);
  const [next, back, sender, noPass] = [part("next"), part("back"), form.querySelector(".send"), part("no-pass")];
  const screens = [...form.querySelectorAll("section[data-screen]")];
  const IDLE = 15 * 60e3;
  const path = location.pathname;
  const [, , survey, kind] = path.split("/");
  const NAME = "answers " + survey + " " + (kind ?? "");
  const VIEW = "answers view";

  const memory = new Map();
  let store = {
    getItem: name => memory.get(name) ?? null,
    setItem: (name, value) => memory.set(name, value),
    removeItem: name => memory.delete(name),
  };
  try {
    window.localStorage.setItem("probe", "1");
    window.localStorage.removeItem("probe");
    store = window.localStorage;
  } catch {
    // kept as long as the page is open
  }

  // pass and way: what gives the right to answer; fields: what was chosen; at: when something was done last;
  // body: what was sent and is not acknowledged yet, so that the same is sent again
  let draft = JSON.parse(store.getItem(NAME) ?? "{}");
  const keep = () => store.setItem(NAME, JSON.stringify(draft));
  const forget = () => {
    draft = {};
    store.removeItem(NAME);
  };

  const brought = /^#([\w-]{639})$/.exec(location.hash);
  if (brought) {
    history.replaceState(null, "", path + location.search);
    if (draft.pass !== brought[1]) {
      draft = {pass: brought[1], way: "ROSTER"};
      keep();
    }
  } else if (kind === "s" && draft.pass !== form.elements.pass.value) {
    forget();
  }

  let [at, checking, sending, tries] = [0, false, false, 0];
  let onePage = store.getItem(VIEW) === "one" || (store.getItem(VIEW) === null && innerWidth < 720);
  const mayAnswer = () => form.elements.way.value !== "ROSTER" || form.elements.pass.value !== "";

  const show = () => {
    const step = onePage && !checking;
    screens.forEach((screen, index) => screen.hidden = checking || (step && index !== at));
    for (const one of [tools, walk]) {
      one.hidden = !mayAnswer();
    }
    form.hidden = !mayAnswer();
    if (noPass) {
      noPass.hidden = mayAnswer();
    }
    check.hidden = sender.hidden = !checking;
    where.hidden = !step || !mayAnswer();
    where.querySelector("progress").max = screens.length;
    where.querySelector("progress").value = at + 1;
    const words = where.querySelector("[data-of]");
    words.textContent = words.dataset.of.replace("{0}", at + 1).replace("{1}", screens.length);
    next.hidden = checking;
    next.textContent = !onePage || at === screens.length - 1 ? next.dataset.check : next.dataset.next;
    back.hidden = Boolean(draft.body) || (!checking && (!onePage || at === 0));
    for (const one of tools.querySelectorAll("[data-view]")) {
      one.setAttribute("aria-pressed", String((one.dataset.view === "one") === onePage));
      one.hidden = checking;
    }
  };
  const turn = (to, look = false) => {
    [at, checking] = [to, look];
    show();
    const shown = checking ? check : onePage ? screens[at] : form;
    shown.tabIndex = -1;
    shown.focus({preventScroll: true});
    scrollTo(0, 0);
  };

  const touch = () => {
    draft.at = Date.now();
    if (draft.fields) {
      keep();
    }
  };
  const changed = () => {
    draft.fields = [...new FormData(form)].filter(([name]) => name !== "pass" && name !== "way");
    draft.pass = form.elements.pass.value;
    draft.way = form.elements.way.value;
    cleared.hidden = true;
    touch();
  };
  const clear = () => {
    forget();
    form.reset();
    if (form.elements.way.value === "ROSTER") {
      form.elements.pass.value = "";
    }
    trouble.hidden = true;
    turn(0);
    cleared.hidden = false;
    cleared.focus();
  };
  const tidy = () => {
    if (draft.fields && !draft.body && Date.now() - draft.at > IDLE) {
      clear();
    }
  };

  // true if each question of these pages has an answer; else the first without one comes into view
  const isWhole = pages => {
    const open = pages.flatMap(page => [...page.querySelectorAll("fieldset")])
      .filter(one => !one.querySelector(":checked"));
    open.forEach(one => one.classList.add("missing"));
    part("missing").hidden = open.length === 0;
    open[0]?.scrollIntoView({block: "center"});
    open[0]?.querySelector("input").focus({preventScroll: true});
    return open.length === 0;
  };

  const overview = () => {
    const list = check.querySelector("ol");
    list.replaceChildren();
    const line = (question, answer, screen) => {
      const [item, bold, button] = ["li", "b", "button"].map(name => document.createElement(name));
      bold.textContent = answer;
      Object.assign(button, {type: "button", className: "quiet", textContent: check.dataset.change, disabled: Boolean(draft.body)});
      button.setAttribute("aria-label", check.dataset.change + ": " + question);
      button.addEventListener("click", () => {
        turn(screen);
        if (!onePage) {
          screens[screen].scrollIntoView();
        }
      });
      item.append(question + " ", bold, " ", button);
      list.append(item);
    };
    screens.forEach((screen, index) => {
      for (const one of screen.querySelectorAll("fieldset")) {
        line(one.querySelector("legend").textContent.replace(/^\d+\. /, ""),
          one.querySelector(":checked")?.parentElement.textContent.trim() ?? "–", index);
      }
      for (const one of screen.querySelectorAll("select, textarea")) {
        line(one.labels[0].textContent, one.selectedOptions?.[0].textContent ?? (one.value.trim() || "–"), index);
      }
    });
  };
  const forward = () => {
    if (onePage && at < screens.length - 1) {
      if (isWhole([screens[at]])) {
        turn(at + 1);
      }
    } else if (isWhole(onePage ? [screens[at]] : screens) && isWhole(screens)) {
      overview();
      turn(at, true);
    }
  };

  const put = async answer => {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelector("main").replaceWith(page.querySelector("main"));
    document.title = page.title;
    // neither the slip nor the survey stays in the address
    history.replaceState(null, "", (answer.ok && kind !== "practice" ? "/thanks" : path) + location.search);
    scrollTo(0, 0);
    const title = document.querySelector("h1");
    title.tabIndex = -1;
    title.focus();
  };
  const again = seconds => {
    sending = false;
    tries++;
    trouble.hidden = seconds === 0;
    show();
    setTimeout(send, 1000 * Math.min(60, seconds * tries));
  };
  // many answer from this network: what was sent goes once more with a ticket, at once if work was done for it, else later
  const pay = async answer => {
    const asked = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("wait");
    const body = new URLSearchParams(draft.body);
    const paid = {seconds: 0};
    try {
      body.set("ticket", asked.elements.ticket.value);
      const {solve} = await import(asked.dataset.work);
      body.set("work", await solve(body.get("pass"), Number(asked.dataset.bits)));
    } catch {
      paid.seconds = Number(answer.headers.get("Retry-After")) || 5;
    }
    draft.body = body.toString();
    keep();
    return paid;
  };
  const send = async () => {
    if (sending || !form.isConnected) {
      return;
    }
    sending = true;
    if (!draft.body) {
      changed();
      draft.body = new URLSearchParams(new FormData(form)).toString();
      keep();
      overview();
    }
    show();
    const button = sender.querySelector("button");
    button.disabled = true;
    button.textContent = check.dataset.sending;
    let answer;
    try {
      answer = await fetch(path + location.search, {
        method: "POST",
        body: draft.body,
        headers: {"Content-Type": "application/x-www-form-urlencoded"},
        credentials: "omit",
        referrerPolicy: "no-referrer",
        cache: "no-store",
      });
    } catch {
      // asked again below
    }
    const paid = answer?.status === 429 && await pay(answer);
    button.disabled = false;
    button.textContent = check.dataset.again;
    if (paid) {
      again(paid.seconds);
    } else if (!answer || answer.status === 429 || answer.status >= 500) {
      again(Number(answer?.headers.get("Retry-After")) || 5);
    } else if (answer.status === 422) {
      delete draft.body;
      keep();
      form.submit();
    } else {
      forget();
      await put(answer);
    }
  };

  form.noValidate = true;
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (checking) {
      send();
    } else {
      forward();
    }
  });
  form.addEventListener("input", event => {
    event.target.closest("fieldset")?.classList.remove("missing");
    changed();
  });
  next.addEventListener("click", forward);
  back.addEventListener("click", () => turn(checking ? at : at - 1));
  tools.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button?.dataset.view) {
      onePage = button.dataset.view === "one";
      store.setItem(VIEW, button.dataset.view);
      turn(0);
    } else if (button) {
      clear();
    }
  });
  for (const kindOfEvent of ["pointerdown", "keydown"]) {
    addEventListener(kindOfEvent, () => draft.fields && touch());
  }
  addEventListener("online", () => draft.body && send());
  setInterval(tidy, 15e3);
  addEventListener("pageshow", tidy);

  if (draft.pass && kind !== "practice") {
    form.elements.pass.value = draft.pass;
    form.elements.way.value = draft.way;
  }
  for (const [name, value] of draft.fields ?? []) {
    if (form.elements[name]) {
      form.elements[name].value = value;
    }
  }
  tidy();
  if (draft.body) {
    checking = true;
    overview();
    send();
  }
  show();
})();
