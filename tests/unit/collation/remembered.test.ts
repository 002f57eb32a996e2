import assert from "node:assert/strict";
import { test } from "node:test";
import { remembered } from "../../../src/collation/remembered.ts";

test("a key is read once for each owner", () => {
	const reads: string[] = [];
	const read = remembered((key: { id: string }, owner: { id: string }) => {
		reads.push(`${owner.id} ${key.id}`);
		return reads.length;
	});
	const [key, one, other] = [{ id: "k" }, { id: "1" }, { id: "2" }];
	assert.deepEqual([read(key, one), read(key, one), read(key, other), read(key, one)], [1, 1, 2, 1]);
	assert.deepEqual(reads, ["1 k", "2 k"]);
});
