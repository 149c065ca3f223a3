import * as Y from 'yjs';
import type { PageStatus, Point, PointsPage } from './live-port';
import { newId } from './new-id';
import { PageSocket, type PageSocketParts } from './page-socket';
import { PointsMirror } from './points-mirror';
import { onLeave, onWake } from './reconnection';
import { UnsentEdits } from './unsent-edits';

type BindingParts = Omit<PageSocketParts, 'doc' | 'onChange'>;

/** A group's page of points over a Yjs document and its socket. */
class SharedPointsPage implements PointsPage {
	readonly #doc = new Y.Doc();
	readonly #mirror: PointsMirror;
	readonly #socket: PageSocket;
	#closed = false;
	#points = $state.raw<readonly Point[]>([]);
	#status = $state.raw<PageStatus>('connecting');
	#savedAt = $state.raw<number | null>(null);
	#writable = $state.raw(false);

	constructor(parts: BindingParts) {
		this.#mirror = new PointsMirror(this.#doc, () => (this.#points = this.#mirror.points));
		this.#socket = new PageSocket({ ...parts, doc: this.#doc, onChange: () => this.#look() });
	}

	get points(): readonly Point[] {
		return this.#points;
	}

	get status(): PageStatus {
		return this.#status;
	}

	get savedAt(): number | null {
		return this.#savedAt;
	}

	get writable(): boolean {
		return this.#writable;
	}

	add(text: string): string {
		const id = newId();
		return this.#change(() => this.#mirror.add(id, text)) ? id : '';
	}

	edit(id: string, text: string): void {
		this.#change(() => this.#mirror.edit(id, text));
	}

	remove(id: string): void {
		this.#change(() => this.#mirror.remove(id));
	}

	move(id: string, to: number): void {
		this.#change(() => this.#mirror.move(id, to));
	}

	close(): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#socket.close();
		this.#mirror.close();
		this.#doc.destroy();
	}

	/** What cannot be saved is not begun: the server would refuse it, and the text would look kept. */
	#change<Result>(edit: () => Result): Result | undefined {
		if (!this.#socket.writable) return undefined;
		this.#socket.beforeEdit();
		return edit();
	}

	#look(): void {
		this.#status = this.#socket.status;
		this.#savedAt = this.#socket.savedAt;
		this.#writable = this.#socket.writable;
	}
}

/** Opens a group's page of points over the document library. `parts` are the browser's own unless a test brings others. */
export function openPointsPage(
	session: string,
	pageId: string,
	parts: Partial<BindingParts> = {}
): PointsPage {
	return new SharedPointsPage({
		url: parts.url ?? location.origin.replace(/^http/, 'ws') + '/pages',
		pageId,
		unsent: parts.unsent ?? new UnsentEdits(session, pageId, sessionStorage),
		onWake: parts.onWake ?? onWake,
		onLeave: parts.onLeave ?? onLeave,
		...parts
	});
}
