// Sections that hold every word of the question; words in the name of the page and in the heading count most.
(function () {
    var question = (new URLSearchParams(window.location.search).get("q") || "").trim();
    var words = question.toLowerCase().split(/\s+/).filter(Boolean);
    document.querySelector("#page-search input").value = question;
    if (!words.length) {
        return;
    }
    var found = [];
    searchIndex.forEach(function (entry) {
        var page = entry[1].toLowerCase(), heading = entry[2].toLowerCase(), text = entry[3].toLowerCase(), score = 0;
        var all = words.every(function (word) {
            var here = (page.includes(word) ? 8 : 0) + (heading.includes(word) ? 4 : 0) + (text.includes(word) ? 1 : 0);
            score += here;
            return here > 0;
        });
        if (all) {
            found.push([score, entry]);
        }
    });
    found.sort(function (a, b) { return b[0] - a[0]; });
    var list = document.getElementById("search-results");
    document.getElementById("search-none").hidden = found.length > 0;
    found.slice(0, 40).forEach(function (pair) {
        var entry = pair[1], at = entry[3].toLowerCase().indexOf(words[0]);
        var link = document.createElement("a"), paragraph = document.createElement("p"), heading = document.createElement("h4");
        link.href = entry[0];
        link.textContent = entry[1] === entry[2] ? entry[1] : entry[1] + " – " + entry[2];
        heading.appendChild(link);
        paragraph.textContent = entry[3].slice(Math.max(0, at - 60), at + 200);
        list.appendChild(heading);
        list.appendChild(paragraph);
    });
})();
