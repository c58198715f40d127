// The preview's side of a change: runs in the application's own script world, the page itself may run no script.
globalThis.preview = (() => {
  const story = document.getElementById("story");
  const root = document.documentElement;

  const made = (key, html) => {
    const block = document.createElement("div");
    block.dataset.key = key;
    block.innerHTML = html;
    return block;
  };

  const top = (element) => element.getBoundingClientRect().top + window.scrollY;
  const bottom = (element) => element.getBoundingClientRect().bottom + window.scrollY;

  // What keeps its height on screen through a change: the block at the top edge or, if that one goes (the writer is at
  // work in it), what stands before it.
  const steadyEdge = (blocks, gone) => {
    const first = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
    if (first < 0) return () => 0;
    if (!gone.has(blocks[first])) return () => top(blocks[first]);
    const before = blocks.slice(0, first).findLast((block) => !gone.has(block));
    return before ? () => bottom(before) : () => 0;
  };

  const setLines = (block, first, last, rows) => {
    block.dataset.first = first;
    block.dataset.last = last;
    block.rows = rows;
  };

  // The first `above` and the last `below` blocks stay, these `moved` by so many lines; between them come `blocks` as
  // [key, first line, last line, lines of its rows]. `html` holds those of them that are not there yet.
  const show = (above, blocks, below, moved, html) => {
    const all = [...story.children];
    const end = all.length - below;
    const old = all.slice(above, end);
    const there = new Map();
    for (const block of old) {
      const same = there.get(block.dataset.key);
      same ? same.push(block) : there.set(block.dataset.key, [block]);
    }
    const wanted = blocks.map(([key]) => there.get(key)?.shift() ?? made(key, html[key]));
    const gone = new Set(old);
    for (const block of wanted) gone.delete(block);
    root.style.overflowAnchor = "none"; // Chromium's own way to keep the place would come on top of ours
    const edge = steadyEdge(all, gone);
    const before = edge();
    // What goes is taken out first, so that what stays need not be moved.
    for (const block of gone) block.remove();
    let next = above ? all[above - 1].nextElementSibling : story.firstElementChild;
    wanted.forEach((block, index) => {
      const [, first, last, rows] = blocks[index];
      setLines(block, first, last, rows);
      if (block === next) next = next.nextElementSibling;
      else story.insertBefore(block, next);
    });
    if (moved) {
      for (const block of all.slice(end)) {
        const rows = block.rows.map((row) => row + moved);
        setLines(block, Number(block.dataset.first) + moved, Number(block.dataset.last) + moved, rows);
      }
    }
    nameSpans(above ? all[above - 1] : null);
    const shift = edge() - before;
    if (shift && window.scrollY > 0) window.scrollBy(0, shift);
    root.style.overflowAnchor = "";
    keepPlace();
  };

  const firstLine = (block) => Number(block.dataset.first);
  const endLine = (block) => Number(block.dataset.last) + 1;

  // The lines of each block after `before` for the way from one line to the next, which never goes back: footnotes stand
  // at the end of the page, wherever they are written.
  const nameSpans = (before) => {
    let line = before ? before.span[1] : -Infinity;
    const first = before ? before.nextElementSibling : story.firstElementChild;
    for (let block = first; block; block = block.nextElementSibling) {
      const start = Math.max(line, firstLine(block));
      line = Math.max(line, endLine(block));
      block.span = [start, line];
    }
  };

  // Lines inside a block as [line, pixels from the top of the page]: of table rows, list items and lines of code.
  const innerPoints = (block) => {
    const rows = block.querySelectorAll("tr, li");
    if (block.rows.length) {
      return rows.length === block.rows.length ? [...rows].map((row, index) => [block.rows[index], top(row)]) : [];
    }
    const text = block.querySelector(":scope > pre > code")?.firstChild;
    return text ? codePoints(block, text) : [];
  };

  const codePoints = (block, text) => {
    const lines = text.data.split("\n").slice(0, -1);
    const start = firstLine(block) + (endLine(block) - firstLine(block) > lines.length ? 1 : 0); // below its fence
    const place = document.createRange();
    const points = [];
    let offset = 0;
    lines.forEach((line, index) => {
      place.setStart(text, offset);
      place.setEnd(text, offset + 1);
      const box = place.getBoundingClientRect();
      if (box.height) points.push([start + index, box.top + window.scrollY]);
      offset += line.length + 1;
    });
    return points;
  };

  // The points, so that neither lines nor pixels ever go back.
  const growing = (points) => {
    let line = -Infinity;
    let pixels = -Infinity;
    return points.map(([nextLine, nextPixels]) => {
      line = Math.max(line, nextLine);
      pixels = Math.max(pixels, nextPixels);
      return [line, pixels];
    });
  };

  const [LINE, PIXELS] = [0, 1];
  const startOf = [(block) => block.span[0], top];

  // The last block that starts at or before this line or height.
  const blockBefore = (value, from) => {
    const blocks = story.children;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (startOf[from](blocks[middle]) <= value) low = middle + 1;
      else high = middle;
    }
    return blocks[low - 1];
  };

  // A line (with its fraction) as pixels from the top of the page, or the other way round; between two known points
  // both go evenly.
  const converted = (value, from, to) => {
    const block = blockBefore(value, from);
    if (!block) return story.firstElementChild ? startOf[to](story.firstElementChild) : 0;
    const next = block.nextElementSibling;
    const [first, end] = block.span;
    const inner = innerPoints(block).filter(([line, y]) => line > first && line < end && y < bottom(block));
    const after = next ? [[next.span[0], top(next)]] : [];
    const points = growing([[first, top(block)], ...inner, [end, bottom(block)], ...after]);
    const near = points.findLastIndex((point) => point[from] <= value);
    if (near === points.length - 1) return points[near][to];
    const part = (value - points[near][from]) / (points[near + 1][from] - points[near][from]);
    return points[near][to] + part * (points[near + 1][to] - points[near][to]);
  };

  const pixelsOf = (line) => converted(line, LINE, PIXELS);
  const lineOf = (pixels) => converted(pixels, PIXELS, LINE);
  const third = () => window.innerHeight / 3;
  const startOfStory = () => (story.firstElementChild ? top(story.firstElementChild) : 0);

  // The place at the anchor: a third below the top edge, and the start of the story where the page starts, so that the
  // start of the page and the start of the text meet.
  const place = () => {
    const start = startOfStory();
    return lineOf(window.scrollY + start + Math.min(third() - start, window.scrollY));
  };

  const showPlace = (line) => {
    const start = startOfStory();
    const pixels = pixelsOf(line);
    const isNear = pixels - start < 2 * (third() - start);
    window.scrollTo(0, isNear ? (pixels - start) / 2 : pixels - third());
  };

  // Another width moves every line: the place stays.
  let keptPlace = 0;
  let keptWidth = window.innerWidth;
  const keepPlace = () => { keptPlace = place(); };
  window.addEventListener("scroll", keepPlace);
  window.addEventListener("resize", () => {
    if (window.innerWidth !== keptWidth) showPlace(keptPlace);
    keptWidth = window.innerWidth;
  });

  // The line stands a third below the top edge: what comes before it stays in sight.
  const scrollToLine = (line) => window.scrollTo(0, line < 0 ? 0 : Math.round(pixelsOf(line) - third()));

  // The same, unless the line can be seen well already.
  const revealLine = (line) => {
    const pixels = pixelsOf(line) - window.scrollY;
    if (pixels < 0 || pixels > window.innerHeight * 0.85) scrollToLine(line);
  };

  // The word at a point of an element as [word, how often it stands there before, the letter in it].
  const wordAt = (element, x, y) => {
    const caret = document.caretPositionFromPoint(x, y);
    const text = caret?.offsetNode;
    if (text?.nodeType !== Node.TEXT_NODE || !element.contains(text)) return ["", 0, 0];
    const range = document.createRange();
    range.setStart(element, 0);
    range.setEnd(text, caret.offset);
    const before = range.toString();
    const head = before.match(/[\p{L}\p{N}]*$/u)[0];
    const word = head + text.data.slice(caret.offset).match(/^[\p{L}\p{N}]*/u)[0];
    const words = before.slice(0, before.length - head.length).match(/[\p{L}\p{N}]+/gu) ?? [];
    return [word, words.filter((each) => each === word).length, head.length];
  };

  // What was clicked: [line, first and last line of its row or block, word, how often before, letter], null for none.
  const spotAt = (x, y) => {
    const element = document.elementFromPoint(x, y);
    const block = element?.closest("#story > [data-first]");
    if (!block || firstLine(block) < 0) return null;
    const last = endLine(block) - 1;
    const row = element.closest("tr, li");
    const rows = [...block.querySelectorAll("tr, li")];
    if (row && rows.length === block.rows.length) {
      const line = block.rows[rows.indexOf(row)];
      return [line, line, last, ...wordAt(row, x, y)];
    }
    const line = Math.min(Math.max(Math.floor(lineOf(y + window.scrollY)), firstLine(block)), last);
    return [line, firstLine(block), last, ...wordAt(block, x, y)];
  };

  // The same for a single click: none where it follows a link or ends a selection.
  const spotClicked = (x, y) => {
    const busy = !getSelection().isCollapsed || document.elementFromPoint(x, y)?.closest("a[href], summary");
    return busy ? null : spotAt(x, y);
  };

  // Colours, theme and width of the page. The old style sheet goes when the new one is there, so nothing flickers.
  const wear = ({ css, href, scheme, width }) => {
    document.getElementById("theme").textContent = css;
    root.dataset.scheme = scheme;
    root.style.setProperty("--page-width", width);
    const old = [...document.querySelectorAll("link.look")];
    if (old.at(-1)?.getAttribute("href") === href) return;
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.className = "look";
    link.href = href;
    link.onload = link.onerror = () => old.forEach((each) => each.remove());
    document.head.append(link);
  };

  // The number of the first [property, value] that this browser does not know, -1 if it knows all.
  const unknownDeclaration = (declarations) =>
    declarations.findIndex(([property, value]) => !CSS.supports(property, value));

  const isComplete = () => [...document.images].every((image) => image.complete) && document.fonts.status === "loaded";
  const scrollToId = (id) => document.getElementById(id)?.scrollIntoView({ block: "center" });

  return {
    show, place, showPlace, scrollToLine, revealLine, spotAt, spotClicked, wear, unknownDeclaration, isComplete,
    pixelsOf, lineOf, scrollToId,
  };
})();
