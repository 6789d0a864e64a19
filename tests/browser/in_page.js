// Runs inside the page: what a reader would stumble over, as a list of sentences. No state is left behind but the
// order of tables.
(function () {
  const faults = [];
  const slack = 1; // a pixel: edges are rounded

  function name(node) {
    const text = (node.textContent || "").replace(/\s+/g, " ").trim().slice(0, 50);
    return `<${node.tagName.toLowerCase()} class="${node.getAttribute("class") || ""}"> "${text}"`;
  }
  function seen(node) {
    const box = node.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && !node.closest(".heard, .skip, details caption");
  }

  // Labels of a drawing stay inside it and do not touch each other.
  function drawings() {
    document.querySelectorAll("svg.chart").forEach(function (chart) {
      const frame = chart.getBoundingClientRect();
      if (frame.width === 0) return;
      const labels = Array.from(chart.querySelectorAll("text")).map((text) => ({ text, box: text.getBoundingClientRect() }));
      labels.forEach(function (one, at) {
        const box = one.box;
        if (box.left < frame.left - slack || box.right > frame.right + slack || box.top < frame.top - slack || box.bottom > frame.bottom + slack)
          faults.push(`a label leaves its chart: ${name(one.text)} in ${name(chart.querySelector("title"))}`);
        labels.slice(at + 1).forEach(function (other) {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // the box of a line of text is a quarter higher than its letters
          if (wide > slack && high > Math.min(box.height, other.box.height) * 0.25)
            faults.push(`labels overlap: ${name(one.text)} and ${name(other.text)}`);
        });
      });
    });
  }

  // Nothing is wider than the paper, no drawing higher, nothing hidden in a box that is too small for it.
  function paper(width, height) {
    document.querySelectorAll("body *").forEach(function (node) {
      if (!seen(node) || node.closest("svg.chart, section.lying")) return; // what lies has another sheet
      const box = node.getBoundingClientRect();
      if (box.right > width + slack || box.left < -slack) faults.push(`outside the paper: ${name(node)}`);
      const clips = getComputedStyle(node).overflowX !== "visible";
      if ((clips || node.matches("td, th, .tile, .status")) && node.scrollWidth > node.clientWidth + slack && node.clientWidth > 0)
        faults.push(`cut off or running over: ${name(node)}`);
      if (node.matches("figure, .tile, .callout") && box.height > height) faults.push(`higher than a sheet: ${name(node)}`);
      if (node.matches("thead") && getComputedStyle(node).display !== "table-header-group") faults.push("a head that is not repeated");
    });
  }

  function tables() {
    let sorted = 0;
    document.querySelectorAll("table").forEach(function (table) {
      const button = table.querySelector("th button");
      if (!button) return;
      button.click();
      if (table.querySelector("th[aria-sort=ascending]")) sorted += 1;
      button.click();
      if (!table.querySelector("th[aria-sort=descending]")) faults.push(`does not turn its order around: ${name(table)}`);
    });
    const input = document.querySelector(".filter input");
    if (input) {
      input.value = "no such words in any row";
      input.dispatchEvent(new Event("input"));
      const body = input.closest("label").nextElementSibling.querySelector("tbody");
      if (Array.from(body.rows).some((row) => !row.hidden)) faults.push("a filter hides nothing");
      input.value = "";
      input.dispatchEvent(new Event("input"));
    }
    return sorted;
  }

  // Tables fit a window of a desk; on a telephone they may scroll in their own box, the page itself never.
  function screen(width, tablesMayScroll) {
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over > 0) faults.push(`the page is ${over} pixels wider than its window`);
    if (width < 1100 || tablesMayScroll) return;
    document.querySelectorAll(".scroll").forEach(function (box) {
      if (box.clientWidth > 0 && box.scrollWidth > box.clientWidth + slack)
        faults.push(`scrolls sideways at ${width} pixels by ${box.scrollWidth - box.clientWidth}: ${name(box)}`);
    });
  }

  function links() {
    document.querySelectorAll("a[href^='#']").forEach(function (link) {
      if (!document.getElementById(link.getAttribute("href").slice(1))) faults.push(`a link without an end: ${name(link)}`);
    });
  }

  window.lookAtPage = { drawings, paper, tables, screen, links, take: () => faults.splice(0) };
})();
