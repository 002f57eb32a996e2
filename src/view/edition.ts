/** When the site was built. */
import { writeDate } from "../text/dates.ts";

const iso: string = import.meta.env.DOI_CHIEU_DATE ?? "";

/** Date of the edition as a reader reads it; null while the site is being written. */
export const editionDate: string | null = iso === "" ? null : writeDate(iso);
