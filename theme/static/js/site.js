// Every page: the box in the head helps while one types. What it needs is fetched when somebody
// comes to type, and not before.

const form = document.querySelector(".masthead .search[data-index]");

async function help() {
  const { enliven } = await import("./search_box.js");
  enliven(form);
}

if (form?.contains(document.activeElement)) help();
else form?.addEventListener("focusin", help, { once: true });
