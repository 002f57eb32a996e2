/** Things that are read once for each pair of owner and key, and kept no longer than both live. */

/**
 * The same function, which reads each key once for each owner.
 *
 * @example const wordsOf = remembered((unit, lexis) => readWords(unit.text, lexis));
 */
export function remembered<Key extends object, Owner extends object, Value>(
	read: (key: Key, owner: Owner) => Value,
): (key: Key, owner: Owner) => Value {
	const memory = new WeakMap<Owner, WeakMap<Key, Value>>();
	return (key, owner) => {
		let ofOwner = memory.get(owner);
		if (ofOwner === undefined) {
			ofOwner = new WeakMap();
			memory.set(owner, ofOwner);
		}
		const known = ofOwner.get(key);
		if (known !== undefined) return known;
		const value = read(key, owner);
		ofOwner.set(key, value);
		return value;
	};
}
