/** What everything does that reads dist/. */
import { restoreSite } from "../../../scripts/lib/publish.ts";

await restoreSite();
