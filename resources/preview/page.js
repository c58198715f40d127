// The preview's side of a change: runs in the application's own script world, the page itself may run no script.
globalThis.preview = (() => {
  const story = document.getElementById("story");

  const made = (key, html) => {
    const block = document.createElement("div");
    block.dataset.key = key;
    block.innerHTML = html;
    return block;
  };

  // `blocks` is the whole page as [key, first line, last line]; `html` holds the blocks that are not on it yet.
  const show = (blocks, html) => {
    const there = new Map();
    for (const block of story.children) {
      const same = there.get(block.dataset.key);
      same ? same.push(block) : there.set(block.dataset.key, [block]);
    }
    const wanted = blocks.map(([key]) => there.get(key)?.shift() ?? made(key, html[key]));
    const kept = new Set(wanted);
    const anchor = [...story.children].find((block) => kept.has(block) && block.getBoundingClientRect().bottom > 0);
    const before = anchor?.getBoundingClientRect().top;
    // What goes is taken out first, so that what stays need not be moved and the reader's place is kept.
    for (const block of [...story.children]) if (!kept.has(block)) block.remove();
    let next = story.firstElementChild;
    wanted.forEach((block, index) => {
      [, block.dataset.first, block.dataset.last] = blocks[index];
      if (block === next) next = next.nextElementSibling;
      else story.insertBefore(block, next);
    });
    if (anchor && window.scrollY > 0) window.scrollBy(0, anchor.getBoundingClientRect().top - before);
  };

  const firstLine = (block) => Number(block.dataset.first);
  const lines = (block) => Number(block.dataset.last) - firstLine(block) + 1;

  // The line stands a third below the top edge: what comes before it stays in sight.
  const scrollToLine = (line) => {
    const block = [...story.children].findLast((each) => firstLine(each) >= 0 && firstLine(each) <= line);
    if (!block) return window.scrollTo(0, 0);
    const box = block.getBoundingClientRect();
    const part = Math.min(1, (line - firstLine(block)) / lines(block));
    window.scrollTo(0, Math.round(window.scrollY + box.top + part * box.height - window.innerHeight / 3));
  };

  // The line of the source at a point of the view, -1 for none.
  const lineAt = (x, y) => {
    const block = document.elementFromPoint(x, y)?.closest("#story > [data-first]");
    if (!block) return -1;
    const box = block.getBoundingClientRect();
    const part = Math.floor(((y - box.top) / Math.max(1, box.height)) * lines(block));
    return firstLine(block) < 0 ? -1 : firstLine(block) + Math.min(Math.max(0, part), lines(block) - 1);
  };

  const setTheme = (css) => { document.getElementById("theme").textContent = css; };
  const scrollToId = (id) => document.getElementById(id)?.scrollIntoView({ block: "center" });

  return { show, scrollToLine, lineAt, setTheme, scrollToId };
})();
