/** Where the site stands on its host: the one setting of a build. */

/**
 * Path under which the host serves the site, from `BASE_PATH`; begins and ends with a slash. All addresses
 * of the site are relative and work anywhere: only the page that is shown for missing addresses, and the
 * host configurations, must know.
 *
 * @throws With a sentence for whoever set it when it is no path.
 * @example readBasePath({ BASE_PATH: "kho/doi-chieu" }) === "/kho/doi-chieu/"
 */
export function readBasePath(
	environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
	const given = (environment.BASE_PATH ?? "").trim();
	if (/^[a-z]+:\/\//iu.test(given))
		throw new Error(
			`BASE_PATH chỉ là đường dẫn, không kèm tên máy chủ, nhưng đang là “${given}”. Ví dụ: BASE_PATH=/doi-chieu/`,
		);
	// A shell for Windows that takes "/doi-chieu/" for a path of its own installation.
	if (/^[a-z]:[/\\]/iu.test(given))
		throw new Error(
			`BASE_PATH đã bị cửa sổ lệnh đổi thành “${given}”. Trong Git Bash hãy đặt thêm MSYS_NO_PATHCONV=1, hoặc dùng PowerShell.`,
		);
	const parts = given.split("/").filter((part) => part !== "");
	const wrong = parts.find((part) => !/^[A-Za-z0-9._~-]+$/u.test(part) || /^\.+$/u.test(part));
	if (wrong !== undefined)
		throw new Error(
			`BASE_PATH chỉ gồm chữ không dấu, số và các dấu - . _ ~ giữa các dấu gạch chéo, nhưng có “${wrong}”. Ví dụ: BASE_PATH=/doi-chieu/`,
		);
	return parts.length === 0 ? "/" : `/${parts.join("/")}/`;
}
