// Collects errors, refusals and requests; then tries sorting and filtering, asks axe, and leaves the findings as JSON
// in an element of the page.
(function () {
  var found = { errors: [], refused: [], requests: [], axe: [], tables: 0, sorted: 0, sections: 0 };
  addEventListener("error", function (event) { found.errors.push(String(event.message)); });
  addEventListener("securitypolicyviolation", function (event) { found.refused.push(event.violatedDirective + " " + event.blockedURI); });
  ["log", "warn", "error"].forEach(function (name) {
    console[name] = function () { found.errors.push(name + ": " + Array.from(arguments).join(" ")); };
  });

  function tryTables() {
    document.querySelectorAll("table").forEach(function (table) {
      found.tables += 1;
      var button = table.querySelector("th button");
      if (!button) return;
      button.click();
      if (table.querySelector("th[aria-sort=ascending]")) found.sorted += 1;
      button.click();
      if (!table.querySelector("th[aria-sort=descending]")) found.errors.push("a table does not turn its order around");
    });
    var input = document.querySelector(".filter input");
    if (!input) return;
    input.value = "no such words in any row";
    input.dispatchEvent(new Event("input"));
    var body = input.closest("label").nextElementSibling.querySelector("tbody");
    if (Array.from(body.rows).some(function (row) { return !row.hidden; })) found.errors.push("a filter hides nothing");
    input.value = "";
    input.dispatchEvent(new Event("input"));
  }

  function leave() {
    performance.getEntriesByType("resource").forEach(function (entry) { found.requests.push(entry.name); });
    var box = document.createElement("pre");
    box.id = "probe-found";
    box.textContent = JSON.stringify(found);
    document.body.appendChild(box);
  }

  addEventListener("load", function () {
    found.sections = document.querySelectorAll("main section").length;
    found.width = document.documentElement.scrollWidth - innerWidth;
    tryTables();
    if (!window.axe) return leave();
    window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] }).then(function (result) {
      result.violations.forEach(function (one) {
        found.axe.push(one.id + ": " + one.nodes.slice(0, 3).map(function (node) { return node.html.slice(0, 160); }).join(" | "));
      });
      leave();
    });
  });
})();
