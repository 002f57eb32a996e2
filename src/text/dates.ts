/** Dates of the genre. All results are ISO 8601, with as much precision as the text gives. */

const pad = (digits: string): string => digits.padStart(2, "0");

export interface FoundDate {
	/** ISO date, e.g. "2023-11-24". */
	iso: string;
	written: string;
	start: number;
	end: number;
}

const DAY =
	/(?<![\d/])(?<day>\d{1,2})(?:[/-](?<month>\d{1,2})[/-]|\s+tháng\s+(?<named>\d{1,2})\s+năm\s+)(?<year>\d{4})(?!\d)/gu;

/**
 * Every full date of the calendar in a text, whether written 24/11/2023, 24-11-2023 or
 * "24 tháng 11 năm 2023".
 */
export function findDates(text: string): FoundDate[] {
	return [...text.matchAll(DAY)].flatMap((match) => {
		const { day = "", named = "", month = named, year = "" } = match.groups ?? {};
		const iso = `${year}-${pad(month)}-${pad(day)}`;
		if (!isInCalendar(iso)) return [];
		return { iso, written: match[0], start: match.index, end: match.index + match[0].length };
	});
}

/** Is there such a day, month or year? */
function isInCalendar(iso: string): boolean {
	const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
	return new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
}

export interface PlaceAndDate {
	place: string;
	/** ISO date of the precision given, or null when even the year is blank. */
	issuedOn: string | null;
}

/**
 * Reads the place and date line: "Phụng Hiệp, ngày         tháng      năm 2024" → 2024,
 * "Kiên Giang, ngày tháng 6 năm 2024" → 2024-06. Null when the line is something else.
 */
export function readPlaceAndDate(line: string): PlaceAndDate | null {
	const match =
		/^(?<place>\p{Lu}[^,]{1,40}),\s*ngày\s*(?<day>\d{0,2})[.…\s]*tháng\s*(?<month>\d{0,2})[.…\s]*năm\s*(?<year>\d{0,4})[.…\s]*$/u.exec(
			line.trim(),
		);
	if (match?.groups === undefined) return null;
	const { place = "", day = "", month = "", year = "" } = match.groups;
	return { place: place.trim(), issuedOn: partialIso(year, month, day) };
}

function partialIso(year: string, month: string, day: string): string | null {
	if (year.length !== 4) return null;
	if (month === "") return year;
	const iso = day === "" ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
	return isInCalendar(iso) ? iso : year;
}

/**
 * ISO date as it is written in Viet Nam: "2023-11-24" → "24/11/2023", "2024-03-05" → "05/3/2024",
 * "2024-06" → "6/2024". Days below 10 and the months 1 and 2 take a zero (Nghị định 30/2020, Phụ lục I).
 */
export function writeDate(iso: string): string {
	const [year = "", month, day] = iso.split("-");
	if (month === undefined) return year;
	if (day === undefined) return `${Number(month)}/${year}`;
	return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}
