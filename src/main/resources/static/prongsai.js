// What pages gain where script runs; each of them is whole without it.
(() => {
  const page = document.documentElement;
  page.classList.add("has-script");

  document.addEventListener("click", event => {
    if (event.target.closest("[data-print]")) {
      window.print();
    }
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      const field = document.getElementById(copy.dataset.copy);
      field.select();
      const said = copy.parentElement.querySelector("[data-said]");
      (navigator.clipboard?.writeText(field.value) ?? Promise.reject())
        .catch(() => document.execCommand("copy"))
        .then(() => said.textContent = said.dataset.said);
    }
    for (const menu of document.querySelectorAll("details.menu[open], details.bar-more[open]")) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
  });

  document.addEventListener("keydown", event => {
    const menu = event.key === "Escape" && event.target.closest("details.menu[open], details.bar-more[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // A cell that is open in a table: Escape leaves it, Ctrl with Enter saves what has several lines.
  document.addEventListener("keydown", event => {
    const cell = !event.isComposing && event.target.closest("[data-cell]");
    if (cell && event.key === "Escape") {
      event.preventDefault();
      cell.querySelector("[data-cancel]").click();
    } else if (cell && event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("textarea")) {
      event.preventDefault();
      cell.querySelector("form").requestSubmit();
    }
  });

  // The table may change around the cell, which stays where it was on the screen, as long as all of it can be seen.
  let stood;
  document.addEventListener("htmx:beforeSwap", event => {
    const cell = event.detail.requestConfig.elt.closest(".joined :is(th, td)");
    stood = cell && {top: cell.getBoundingClientRect().top, left: cell.closest(".joined-scrolls").scrollLeft};
  });
  document.addEventListener("htmx:afterSettle", () => {
    const cell = stood && document.activeElement.closest(".joined :is(th, td)");
    if (cell) {
      cell.closest(".joined-scrolls").scrollLeft = stood.left;
      scrollBy(0, cell.getBoundingClientRect().top - stood.top);
      for (const part of [...cell.querySelectorAll("[data-cell]"), document.activeElement]) {
        part.scrollIntoView({block: "nearest", inline: "nearest"});
      }
    }
    stood = null;
  });

  // Alt with an arrow moves the line that has the focus, by its own button.
  document.addEventListener("keydown", event => {
    const way = event.altKey && {ArrowUp: "up", ArrowDown: "down"}[event.key];
    const button = way && event.target.closest("[data-movable]")?.querySelector(`[data-move=${way}]:enabled`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  // What was just moved keeps the focus, once the browser has gone to where the address points.
  addEventListener("load", () => setTimeout(() => {
    const moved = document.getElementById(location.hash.slice(1));
    (moved?.querySelector(".gantt-handle") ?? moved?.closest("[data-movable]"))?.focus({preventScroll: true});
  }));

  // Bars of the year's calendar move by mouse and by keyboard; without script the form of the activity does it.
  const year = document.querySelector("[data-shift-locale]");
  if (year) {
    const day = 86400000;
    const begin = new Date(year.dataset.shiftFirst);
    const said = document.querySelector("[data-shift-said]");
    const written = new Intl.DateTimeFormat(year.dataset.shiftLocale, {day: "numeric", month: "short", year: "numeric", timeZone: "UTC"});
    const share = time => {
      const date = new Date(time);
      const months = (date.getUTCFullYear() - begin.getUTCFullYear()) * 12 + date.getUTCMonth() - begin.getUTCMonth();
      const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
      return Math.min(1, (months + (date.getUTCDate() - 1) / length) / 12) * 100;
    };
    for (const bar of year.querySelectorAll(".gantt-handle")) {
      const row = bar.ownerSVGElement;
      const shape = bar.firstElementChild;
      const first = Date.parse(bar.dataset.first);
      const last = Date.parse(bar.dataset.last);
      const least = (begin - first) / day;
      const most = (Date.parse(year.dataset.shiftLast) - last) / day;
      let days = 0;
      const show = wanted => {
        days = Math.min(most, Math.max(least, wanted));
        const from = first + days * day;
        const until = last + days * day;
        shape.setAttribute("x", share(from) + "%");
        if (shape.hasAttribute("rx")) {
          shape.setAttribute("width", share(until + day) - share(from) + "%");
        }
        const text = written.format(from) + (from === until ? "" : " – " + written.format(until));
        bar.setAttribute("aria-valuenow", days);
        bar.setAttribute("aria-valuetext", text);
        bar.classList.toggle("is-moved", days !== 0);
        said.textContent = days === 0 ? "" : bar.dataset.label + ": " + text;
      };
      const send = () => {
        const form = bar.closest("tr").querySelector("form");
        if (days !== 0) {
          bar.dataset.sent = "yes";
          form.elements.days.value = days;
          form.requestSubmit();
        }
      };
      row.removeAttribute("aria-hidden");
      row.removeAttribute("focusable");
      for (const [name, value] of Object.entries({tabindex: 0, role: "slider", "aria-label": bar.dataset.label,
        "aria-valuemin": least, "aria-valuemax": most})) {
        bar.setAttribute(name, value);
      }
      show(0);
      bar.addEventListener("keydown", event => {
        const step = {ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -30, PageUp: 30}[event.key];
        if (step) {
          show(days + step * (event.shiftKey ? 7 : 1));
        } else if (event.key === "Enter") {
          send();
        } else if (event.key === "Escape") {
          show(0);
        } else {
          return;
        }
        event.preventDefault();
      });
      bar.addEventListener("blur", () => bar.dataset.sent || show(0));
      bar.addEventListener("pointerdown", event => {
        const start = event.clientX;
        const width = row.getBoundingClientRect().width;
        bar.setPointerCapture(event.pointerId);
        const move = at => show(Math.round((at.clientX - start) / width * 365));
        bar.addEventListener("pointermove", move);
        bar.addEventListener("pointerup", () => {
          bar.removeEventListener("pointermove", move);
          send();
        }, {once: true});
        bar.addEventListener("pointercancel", () => {
          bar.removeEventListener("pointermove", move);
          show(0);
        }, {once: true});
      });
    }
  }

  // A slider and the number beside it move together; only the number is sent.
  document.addEventListener("input", event => {
    const pair = event.target.closest(".range");
    if (pair) {
      for (const input of pair.querySelectorAll("input")) {
        input.value = event.target.value;
      }
    }
  }, true);

  // The link of a message carries its code behind the "#", where no server and no log sees it.
  const code = document.querySelector(".from-fragment input[name=code]");
  if (code && /^#[0-9A-Z-]{24,40}$/.test(location.hash)) {
    code.value = location.hash.slice(1);
    history.replaceState(null, "", location.pathname + location.search);
  }

  document.addEventListener("htmx:configRequest", event => {
    event.detail.headers["X-XSRF-TOKEN"] = document.querySelector("meta[name=csrf]").content;
  });

  // A part that could not be fetched: say so, and leave the page as it was.
  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(failure, () => {
      const toasts = document.getElementById("toasts");
      toasts.replaceChildren(toasts.querySelector("template").content.cloneNode(true));
      setTimeout(() => toasts.querySelector(".notice")?.remove(), 8000);
    });
  }
})();
