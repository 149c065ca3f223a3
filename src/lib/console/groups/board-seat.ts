/** A person's place on the board, as the drag library wants it: an object with an id. */
export interface Seat {
	readonly id: string;
}
