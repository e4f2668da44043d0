// Drafts: what is typed into a long form is kept in this browser until the server has taken the form, so that neither a
// session that ended nor a line that dropped loses it. It is sealed with a key that the server derives for the person
// and hands out on his own pages only; nobody who signs in after him can read it. Nothing is brought back unasked.
(() => {
  const PREFIX = "draft:";
  const DAYS = 14;
  const MOST = 3;
  const DAY = 24 * 60 * 60 * 1000;
  const TAKEN = "draft-taken";
  const SENT = "draft-sent";

  let kept;
  try {
    kept = window.localStorage;
    kept.length;
  } catch {
    return;
  }

  const names = start => Object.keys(kept).filter(name => name.startsWith(start));
  const record = name => {
    try {
      return JSON.parse(kept.getItem(name));
    } catch {
      return null;
    }
  };

  // what was kept long enough, and what cannot be read, goes
  for (const name of names(PREFIX)) {
    const age = Date.now() - record(name)?.at;
    if (!(age < DAYS * DAY)) {
      kept.removeItem(name);
    }
  }

  // what the server has taken goes as well; it says so by a cookie
  const taken = document.cookie.split("; ").find(one => one.startsWith(TAKEN + "="))?.slice(TAKEN.length + 1);
  if (taken) {
    names(PREFIX).filter(name => name.endsWith(":" + taken)).forEach(name => kept.removeItem(name));
    document.cookie = TAKEN + "=; path=/; max-age=0; samesite=lax";
  }

  // signing out leaves nothing behind
  let over = false;
  document.addEventListener("submit", event => {
    if (event.target.getAttribute("action") === "/sign-out") {
      over = true;
      names(PREFIX).forEach(name => kept.removeItem(name));
    }
  });

  const along = (form, name, value) => {
    let field = form.querySelector(`input[type=hidden][name="${name}"]`);
    if (!field) {
      field = Object.assign(document.createElement("input"), { type: "hidden", name });
      form.append(field);
    }
    field.value = value;
  };

  // a form that ends what the one before began, such as a preview, takes its draft along
  const goesTo = (form, draft) =>
    sessionStorage.setItem(SENT, JSON.stringify({ draft, path: new URL(form.action).pathname }));
  const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "null");
  if (sent?.path === location.pathname) {
    for (const form of document.querySelectorAll("form[data-draft-carry]")) {
      along(form, "draft", sent.draft);
      form.addEventListener("submit", () => goesTo(form, sent.draft));
    }
  }

  if (!window.crypto?.subtle) {
    return; // browsers give it to https and to this very machine only
  }

  const bytes = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  const text = buffer => btoa(Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join(""));
  const random = count => crypto.getRandomValues(new Uint8Array(count));

  // never what proves who someone is, what only looks typed, or a file
  const isTyped = field =>
    field.name
    && !["hidden", "password", "file", "submit", "button", "reset", "image"].includes(field.type)
    && !/password|one-time-code/.test(field.getAttribute("autocomplete") ?? "")
    && field.name !== "code";

  // name → values, as they stand or as the server sent them
  const values = (form, asSent) => {
    const found = {};
    for (const field of form.elements) {
      if (isTyped(field)) {
        const list = found[field.name] ??= [];
        if (field.type === "checkbox" || field.type === "radio") {
          if (asSent ? field.defaultChecked : field.checked) {
            list.push(field.value);
          }
        } else if (field.type === "select-one") {
          const options = [...field.options];
          const chosen = asSent ? options.find(one => one.defaultSelected) ?? options[0] : options[field.selectedIndex];
          list.push(chosen?.value ?? "");
        } else {
          list.push(asSent ? field.defaultValue : field.value);
        }
      }
    }
    return found;
  };

  const fill = (form, wanted) => {
    const at = {};
    for (const field of form.elements) {
      const list = isTyped(field) ? wanted[field.name] : undefined;
      if (!list) {
        continue;
      }
      if (field.type === "checkbox" || field.type === "radio") {
        field.checked = list.includes(field.value);
      } else {
        const place = at[field.name] = (at[field.name] ?? -1) + 1;
        if (list[place] !== undefined) {
          field.value = list[place];
        }
      }
    }
    const details = form.closest("details");
    if (details) {
      details.open = true;
    }
  };

  // whether the server can be reached; browsers only guess, and wrongly where the server is this machine
  const isThere = () =>
    fetch("/app.webmanifest", { method: "HEAD", cache: "no-store" }).then(() => true, () => false);

  const watch = async form => {
    const { draftOwner, draftKey, draftLocale } = form.dataset;
    const start = PREFIX + draftOwner + ":" + new URL(form.action).pathname + ":";
    const key = await crypto.subtle.importKey("raw", bytes(draftKey), "AES-GCM", false, ["encrypt", "decrypt"]);
    const offers = form.querySelector("[data-draft-offers]");
    const said = form.querySelector("[data-draft-kept]");
    const version = form.querySelector("input[type=hidden][name=version]");
    const asSent = JSON.stringify(values(form, true));
    let own = null;
    let page = location.pathname + location.search;
    let adopted = false;
    let timer = 0;

    const moment = at =>
      new Date(at).toLocaleString(draftLocale, { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Bangkok" });

    const open = async name => {
      try {
        const { iv, sealed } = record(name);
        const opened = await crypto.subtle.decrypt(
          { name: "AES-GCM", iv: bytes(iv), additionalData: new TextEncoder().encode(name) }, key, bytes(sealed));
        return JSON.parse(new TextDecoder().decode(opened));
      } catch {
        kept.removeItem(name); // changed, or from before the key was renewed
        return null;
      }
    };

    const keep = async () => {
      clearTimeout(timer);
      if (over) {
        return;
      }
      said.classList.remove("is-offline");
      const now = values(form, false);
      if (JSON.stringify(now) === asSent && !adopted) {
        if (own) {
          kept.removeItem(start + own);
          own = null;
          said.textContent = "";
        }
        return;
      }
      own ??= Array.from(random(16), byte => byte.toString(16).padStart(2, "0")).join("");
      const name = start + own;
      const iv = random(12);
      const draft = JSON.stringify({ values: now, version: version?.value ?? null, page });
      const sealed = await crypto.subtle.encrypt(
        { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(name) }, key, new TextEncoder().encode(draft));
      try {
        kept.setItem(name, JSON.stringify({ at: Date.now(), iv: text(iv), sealed: text(sealed) }));
        said.textContent = said.dataset.draftKept;
        const all = names(start).sort((one, other) => record(other).at - record(one).at);
        all.slice(MOST).forEach(old => kept.removeItem(old));
      } catch {
        said.textContent = ""; // no room left: nothing was kept, so nothing is claimed
      }
    };

    const offer = (name, draft) => {
      const shown = offers.querySelector("template").content.cloneNode(true).firstElementChild;
      shown.querySelector("[data-draft-when]").textContent = moment(record(name).at);
      shown.querySelector("[data-draft-back]").addEventListener("click", () => {
        if (own) {
          kept.removeItem(start + own);
        }
        own = name.slice(start.length);
        adopted = true;
        page = draft.page;
        fill(form, draft.values);
        // written over an earlier state of the row: the server then shows what others made of it
        if (version && draft.version !== null) {
          version.value = draft.version;
        }
        shown.remove();
        said.textContent = said.dataset.draftBack;
        [...form.elements].find(isTyped)?.focus();
      });
      shown.querySelector("[data-draft-drop]").addEventListener("click", () => {
        kept.removeItem(name);
        shown.remove();
        [...form.elements].find(isTyped)?.focus();
      });
      offers.append(shown);
    };

    const earlier = names(start).sort((one, other) => record(other).at - record(one).at);
    for (const name of earlier) {
      const draft = await open(name);
      if (draft && JSON.stringify(draft.values) === JSON.stringify(values(form, false))) {
        own = name.slice(start.length); // the form came back with its faults
        adopted = true;
        page = draft.page;
      } else if (draft) {
        offer(name, draft);
      }
    }

    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, 400);
    };
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    document.addEventListener("visibilitychange", () => document.hidden && keep());

    let goes = false;
    form.addEventListener("submit", async event => {
      if (goes) {
        return;
      }
      event.preventDefault();
      await keep();
      if (!await isThere()) {
        said.textContent = said.dataset.draftOffline;
        said.classList.add("is-offline");
        return;
      }
      if (own) {
        if (form.method === "post") {
          along(form, "draft", own);
          along(form, "draft-page", page);
        }
        goesTo(form, own);
      }
      goes = true;
      form.requestSubmit(event.submitter);
      goes = false;
    });
    form.dataset.draftReady = "";
  };

  document.querySelectorAll("form[data-draft-key]").forEach(watch);
})();
