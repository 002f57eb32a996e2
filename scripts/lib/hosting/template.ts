/** Text with names in double braces, and lines that repeat. */

export type TemplateValues = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

const LIST = /\{\{#(?<name>[^{}]+)\}\}(?<body>[\s\S]*?)\{\{\/\k<name>\}\}/gu;
const NAME = /\{\{(?<name>[^{}]+)\}\}/gu;

/**
 * Puts values in the place of `{{name}}`, and `{{#list}}…{{/list}}` once for every member of a list.
 *
 * @param write Writes each value as the language of the template wants it.
 * @throws When the template names what is not given: a configuration with a hole must not be handed out.
 * @example fillTemplate("{{#a}}{{b}};{{/a}}", { a: [{ b: "1" }, { b: "2" }] }) === "1;2;"
 */
export function fillTemplate(
	template: string,
	values: TemplateValues,
	write: (text: string) => string = (text) => text,
): string {
	const fill = (text: string, known: TemplateValues): string =>
		text.replace(NAME, (_, name: string) => {
			const value = known[name];
			if (typeof value !== "string") throw new Error(`template: no value for {{${name}}}`);
			return write(value);
		});
	const listed = template.replace(LIST, (_, name: string, body: string) => {
		const list = values[name];
		if (list === undefined || typeof list === "string") throw new Error(`template: no list {{#${name}}}`);
		return list.map((entry) => fill(body, { ...values, ...entry })).join("");
	});
	return fill(listed, values);
}
