// Looks at the site again when it was rebuilt; shows what keeps it from being rebuilt.
(() => {
  const shown = document.currentScript.dataset.version;
  const first = document.getElementById("cchc-first");
  let told = false;
  const events = new EventSource("/__cchc/events");
  let overlay = null;

  events.addEventListener("message", (event) => {
    const { version, problems } = JSON.parse(event.data);
    overlay?.remove();
    overlay = null;
    if (first) {
      // This page is the list of problems itself; what comes after it is news.
      const listed = first.querySelectorAll("li").length;
      if (told || version !== shown || listed !== problems.length) location.reload();
      told = true;
    } else if (problems.length > 0) {
      overlay = showProblems(problems);
    } else if (version !== shown) {
      location.reload();
    }
  });

  // A page kept by the browser's back button must not keep a connection open.
  addEventListener("pagehide", () => events.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  function showProblems(problems) {
    const box = document.createElement("section");
    box.id = "cchc-problems";
    box.setAttribute("role", "alert");
    box.setAttribute("aria-labelledby", "cchc-problems-title");
    box.style.cssText = `position: fixed; inset: auto 0 0; z-index: 2147483647; max-height: 70vh;
      overflow: auto; padding: 1rem 1.25rem; border-block-start: 4px solid #b3261e;
      background: #fff; color: #1b1b1b; font: 1rem/1.5 system-ui, sans-serif;
      box-shadow: 0 -4px 24px rgb(0 0 0 / 30%)`;

    const title = document.createElement("h2");
    title.id = "cchc-problems-title";
    title.textContent = `Chưa dựng lại được trang (${problems.length} vấn đề)`;
    title.style.cssText = "margin: 0; font: 600 1.25rem/1.4 system-ui, sans-serif; color: #b3261e";

    const note = document.createElement("p");
    note.textContent = "Trang đang xem là bản tốt gần nhất. Sửa xong và lưu lại, trang tự làm mới.";

    const list = document.createElement("ul");
    list.style.cssText = "margin: 0; padding-inline-start: 1.25rem; overflow-wrap: anywhere";
    for (const problem of problems) {
      const item = document.createElement("li");
      item.textContent = problem;
      item.style.whiteSpace = "pre-wrap";
      list.append(item);
    }

    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Đóng";
    close.style.cssText = `margin-block-start: 1rem; padding: 0.5rem 1.25rem; font: inherit;
      border: 2px solid #1b1b1b; border-radius: 4px; background: #fff; color: #1b1b1b`;
    close.addEventListener("click", () => box.remove());

    box.append(title, note, list, close);
    document.body.append(box);
    return box;
  }
})();
