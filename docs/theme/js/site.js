// The theme scrolls the menu to the page; where the page is in sight without that, the search box stays in sight too.
window.addEventListener("load", function () {
    var side = document.querySelector(".wy-side-scroll");
    var top = document.querySelector(".wy-side-nav-search");
    var current = document.querySelector(".wy-menu-vertical li.current > a.current");
    if (!side || !top || !current) {
        return;
    }
    // After the theme, which scrolls a moment after the page is there.
    window.setTimeout(function () {
        if (current.getBoundingClientRect().bottom - top.getBoundingClientRect().top < window.innerHeight) {
            side.scrollTop = side.parentElement.scrollTop = 0;
        }
    }, 200);
});
