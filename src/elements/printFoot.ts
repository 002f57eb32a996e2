/** The foot of a printed page gives the whole address, with host and state: only the browser knows it. */
const before = document.documentElement.dataset.foot ?? "";

window.addEventListener("beforeprint", () => {
	const root = document.documentElement;
	const name = before.slice(0, before.indexOf(":"));
	root.dataset.foot = `${name}: ${decodeURI(location.href)}${root.dataset.edition ?? ""}`;
});
