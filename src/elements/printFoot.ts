/** The foot of a printed page gives the whole address, with host and state: only the browser knows it. */
window.addEventListener("beforeprint", () => {
	const { dataset } = document.documentElement;
	dataset.foot = `${dataset.site}: ${decodeURI(location.href)}${dataset.edition}`;
});
