/*
 * What a page needs when it is opened straight from a disk or USB stick: browsers run no modules there and
 * show no page for a folder. A classic script, because only such a one is run; on a web server it does nothing.
 */
(() => {
	if (location.protocol !== "file:") return;

	const root = document.documentElement;
	root.classList.add("from-disk");
	for (const kept of document.querySelectorAll("template.from-disk-only")) kept.replaceWith(kept.content);

	/** "van-ban/a/#iii" is a folder for a browser: it wants "van-ban/a/index.html#iii". */
	for (const link of document.querySelectorAll("a[href]")) {
		const url = new URL(link.href);
		if (url.protocol !== "file:" || !url.pathname.endsWith("/")) continue;
		url.pathname += "index.html";
		link.href = url.href;
	}
})();
