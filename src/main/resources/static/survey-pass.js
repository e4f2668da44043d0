// Collects the pass of a personal invitation: a number that this browser makes, signed without being seen, so that nobody
// can tell which pass belongs to which letter. The secret of the letter and the survey stand in the fragment, which no
// browser sends by itself. What was begun is kept here, so that asking again asks for the same.
(() => {
  const page = document.getElementById("pass");
  const show = (state, fill) => {
    for (const one of page.querySelectorAll("[data-state]")) {
      one.hidden = one.dataset.state !== state;
      if (fill && !one.hidden) {
        for (const place of one.querySelectorAll("[data-day]")) {
          place.textContent = fill[place.dataset.day];
        }
      }
    }
    const shown = page.querySelector("[data-state]:not([hidden]) h1");
    if (shown && state !== "ready") {
      shown.tabIndex = -1;
      shown.focus();
    }
  };
  for (const link of document.querySelectorAll("a[href^='?lang']")) {
    link.addEventListener("click", () => link.href = link.getAttribute("href").split("#")[0] + location.hash);
  }
  document.getElementById("copy").addEventListener("click", async event => {
    const field = document.getElementById("address");
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy");
    }
    event.target.textContent = event.target.dataset.done;
  });

  const given = /^#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{22})(?:\.([\w-]{11}))?$/.exec(location.hash);
  if (!given) {
    show("incomplete");
    return;
  }
  const [, survey, secret, check] = given;

  // a browser within another app forgets what it keeps as soon as it closes
  const inApp = / Line\/|FBAN|FBAV|FB_IAB|Instagram|MicroMessenger|BytedanceWebview|musical_ly|Twitter|; wv\)/;
  if (inApp.test(navigator.userAgent)) {
    if (/ Line\//.test(navigator.userAgent) && !/openExternalBrowser/.test(location.search)) {
      location.replace(location.pathname + (location.search ? location.search + "&" : "?")
        + "openExternalBrowser=1" + location.hash);
      return;
    }
    document.getElementById("address").value = location.origin + location.pathname + location.hash;
    show("leave");
    return;
  }

  let store;
  try {
    store = window.localStorage;
    store.setItem("probe", "1");
    store.removeItem("probe");
  } catch {
    show("old");
    return;
  }
  if (typeof BigInt === "undefined" || !window.crypto?.subtle || !window.fetch) {
    show("old");
    return;
  }

  const today = () => new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
  const keep = (name, value) => store.setItem(name, JSON.stringify(value));
  const kept = name => JSON.parse(store.getItem(name) ?? "null");
  for (const name of Object.keys(store)) {
    if (kept(name)?.closes < today()) {
      store.removeItem(name);
    }
  }

  import(page.dataset.rsa).then(async rsa => {
    const name = rsa.toText(await rsa.sha256(new TextEncoder().encode(survey + "." + secret)));
    const {lang} = document.documentElement;
    const language = lang === "th" ? "" : "?lang=" + lang;
    const go = () => location.assign(page.dataset.answer + "/a/" + survey + language + "#" + kept(name).pass);
    const wait = () => {
      const pass = kept(name);
      show(today() < pass.opens ? "early" : "kept", pass.day);
    };

    // The key of the survey, if the list that everybody gets has it and it is the one that the letter names.
    const listed = async () => {
      const load = async path => {
        const answer = await fetch(path, {credentials: "omit", cache: "no-store"});
        return answer.ok ? answer.text() : "{}";
      };
      const part = survey.slice(0, 2);
      const list = JSON.parse(await load("/keys"));
      const text = await load("/keys/" + part);
      const hash = rsa.toText(await rsa.sha256(new TextEncoder().encode(text)));
      const key = JSON.parse(text)[survey];
      if (!key || list[part] !== hash) {
        return null;
      }
      const bytes = rsa.toBytes(key);
      const short = rsa.toText((await rsa.sha256(bytes)).slice(0, 8));
      return check && check !== short ? null : rsa.readKey(bytes);
    };

    // a list that changes just now agrees with itself some seconds later
    const settled = async () => {
      for (let turn = 0; turn < 3; turn++) {
        const key = await listed();
        if (key) {
          return key;
        }
        await new Promise(done => setTimeout(done, 3000));
      }
      return null;
    };

    const collect = async () => {
      const key = await settled();
      if (!key) {
        return "key";
      }
      let begun = kept(name);
      if (!begun) {
        const message = rsa.message(survey);
        const {blinded, inverse} = await rsa.blind(key, message);
        begun = {message: rsa.toText(message), blinded: rsa.toText(blinded), inverse: rsa.toText(inverse)};
        keep(name, begun);
      }
      const answer = await fetch("/issue" + language, {
        method: "POST",
        credentials: "omit",
        referrerPolicy: "no-referrer",
        headers: {"Content-Type": "application/json"},
        body: JSON.stringify({survey, secret, blinded: begun.blinded}),
      });
      if (answer.status >= 500 || answer.status === 429) {
        return "offline";
      }
      const said = await answer.json();
      if (!answer.ok) {
        if (said.refused !== "day") {
          store.removeItem(name);
        }
        show(said.refused, said.day);
        return "";
      }
      const message = rsa.toBytes(begun.message);
      const signature = await rsa.finish(key, message, rsa.toBytes(said.signature), rsa.toBytes(begun.inverse));
      if (!signature) {
        return "key";
      }
      keep(name, {
        pass: rsa.toText(rsa.join(message, signature)),
        opens: said.opens,
        closes: said.closes,
        day: said.day,
      });
      return "kept";
    };

    let busy = false;
    const start = async later => {
      if (busy) {
        return;
      }
      busy = true;
      show("working");
      const end = await collect().catch(() => "offline");
      busy = false;
      if (end === "kept") {
        if (later || today() < kept(name).opens) {
          wait();
        } else {
          go();
        }
      } else if (end) {
        show(end);
      }
    };
    page.addEventListener("click", event => {
      const act = event.target.closest("button[data-act]")?.dataset.act;
      if (act === "go") {
        go();
      } else if (act) {
        start(act === "later");
      }
    });
    if (kept(name)?.pass) {
      wait();
    } else {
      show("ready");
    }
  }).catch(() => show("old"));
})();
