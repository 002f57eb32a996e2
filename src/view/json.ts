/** Responses of the data addresses. */

/** JSON with stable layout, readable by people too. */
export const json = (value: unknown): Response =>
	new Response(`${JSON.stringify(value, null, "\t")}\n`, {
		headers: { "content-type": "application/json; charset=utf-8" },
	});
