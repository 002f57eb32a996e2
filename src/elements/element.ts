/**
 * Makes an element: name, attributes, children. Text is text, never markup.
 *
 * @example element("p", { class: "quiet" }, "Không thấy đoạn nào.")
 */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string>> = {},
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	made.append(...children);
	return made;
}
