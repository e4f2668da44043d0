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

  // Alt with an arrow moves the line that has the focus, by its own button.
  document.addEventListener("keydown", event => {
    const way = event.altKey && {ArrowUp: "up", ArrowDown: "down"}[event.key];
    const button = way && event.target.closest("[data-movable]")?.querySelector(`[data-move=${way}]:enabled`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  // What was just moved keeps the focus.
  document.querySelector("[data-movable]:target")?.focus({preventScroll: true});

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
