// A library narrowed in place. Each filter is a link to a page of its own, and works as such
// without this script; with it, several are joined (a type, a year, a pillar …) and stand in the
// address, so that a narrowed list can be sent to somebody. Every row says in data-in which parts
// it belongs to. Where the list holds the newest rows only, the others are fetched from the page of
// all rows, once they are asked for.

const AT_ONCE = 50;

async function rowsOf(list) {
  const address = list.dataset.everything;
  if (!address) return [...list.children];
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const rows = [...page.querySelectorAll("[data-in]")];
  if (!rows.length) throw new Error(`${address}: no rows`);
  return rows.map((row) => document.adoptNode(row));
}

/** The filters of a list: where each leads («loai/nghi-dinh»), which way it is of, what it says. */
function filtersOf(list) {
  const root = list.dataset.shelf;
  const links = [...document.querySelectorAll("#loc a")].filter((link) => link.pathname.startsWith(root));
  return links.map((link) => {
    const place = link.pathname.slice(root.length).replace(/\/$/, "");
    const [way, value] = place.split("/");
    const text = link.lastElementChild;
    return { link, place, way, value, count: text.lastChild, words: text.textContent.replace(/ \(\d+\)$/, "") };
  });
}

function made(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

function enliven(list) {
  const filters = filtersOf(list);
  const first = [...list.children];
  const counts = filters.map((filter) => filter.count.nodeValue.match(/\((\d+)\)$/)[1]);
  const pager = document.querySelector(".pages");
  const told = made("div", { className: "filters-told" });
  const status = told.appendChild(made("p", { role: "status" }));
  const clear = told.appendChild(made("a", { href: list.dataset.shelf, textContent: "Bỏ lọc", hidden: true }));
  const more = made("button", { type: "button", className: "filters-more", hidden: true });
  list.before(told);
  list.after(more);
  let rows;
  let asked = 0;

  function chosen() {
    const asking = new URLSearchParams(location.search);
    return filters.filter((filter) => asking.get(filter.way) === filter.value);
  }

  function addressWith(filter) {
    const asking = new URLSearchParams(location.search);
    if (asking.get(filter.way) === filter.value) asking.delete(filter.way);
    else asking.set(filter.way, filter.value);
    const query = asking.toString();
    return query ? `${location.pathname}?${query}` : location.pathname;
  }

  function standAsWritten() {
    list.replaceChildren(...first);
    filters.forEach((filter, at) => mark(filter, false, counts[at]));
    status.textContent = "";
    clear.hidden = more.hidden = true;
    if (pager) pager.hidden = false;
  }

  function mark(filter, current, count, none = false) {
    if (current) filter.link.setAttribute("aria-current", "true");
    else filter.link.removeAttribute("aria-current");
    filter.link.classList.toggle("tag--none", none);
    filter.count.nodeValue = filter.count.nodeValue.replace(/\(\d+\)$/, `(${count})`);
  }

  function narrow(wanted) {
    const found = rows.filter((row) => wanted.every((filter) => row.places.has(filter.place)));
    reveal(found, AT_ONCE);
    filters.forEach((filter) => {
      const others = wanted.filter((each) => each.way !== filter.way);
      const among = rows.filter((row) => [...others, filter].every((each) => row.places.has(each.place)));
      mark(filter, wanted.includes(filter), among.length, !among.length);
    });
    const words = wanted.map((filter) => filter.words).join("; ");
    status.textContent = `${words}: ${found.length || "không có"} mục.`;
    clear.hidden = false;
    if (pager) pager.hidden = true;
  }

  function reveal(found, count) {
    list.replaceChildren(...found.slice(0, count).map((row) => row.element));
    more.hidden = found.length <= count;
    more.textContent = `Xem thêm (còn ${found.length - count} mục)`;
    more.onclick = () => {
      reveal(found, count + AT_ONCE);
      // Who works with keys goes on where the new rows begin.
      list.children[count].querySelector("a").focus();
    };
  }

  async function show() {
    const turn = ++asked;
    if (!chosen().length) return standAsWritten();
    if (!rows) {
      list.setAttribute("aria-busy", "true");
      const elements = await rowsOf(list).finally(() => list.removeAttribute("aria-busy"));
      rows ??= elements.map((element) => ({ element, places: new Set(element.dataset.in.split(" ")) }));
    }
    if (turn === asked) narrow(chosen());
  }

  /** Go to an address of this list; where that fails, to the page that the link leads to. */
  function go(event, address) {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const page = event.currentTarget.href;
    history.pushState(null, "", address);
    show().then(
      () => {
        const { top, bottom } = told.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight) told.scrollIntoView();
      },
      () => location.assign(page),
    );
  }

  filters.forEach((filter) => {
    filter.link.addEventListener("click", (event) => go(event, addressWith(filter)));
  });
  clear.addEventListener("click", (event) => go(event, location.pathname));
  addEventListener("popstate", show);
  if (chosen().length) show();
}

document.querySelectorAll("[data-shelf]").forEach(enliven);
