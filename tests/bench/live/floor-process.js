// @ts-check
// The floors: a Socket.IO server and a bare ws server that do nothing but tell everybody what one of them says.
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';

const http = createServer();
if (process.env.FLOOR === 'ws') {
	const server = new WebSocketServer({ server: http, perMessageDeflate: false });
	server.on('connection', (socket) => {
		socket.send('welcome');
		socket.on('message', (data) => {
			const text = data.toString();
			for (const client of server.clients) client.send(text);
		});
	});
} else {
	const io = new Server(http, { serveClient: false });
	io.on('connection', (socket) => {
		socket.join('everyone');
		socket.emit('welcome', {});
		socket.on('say', (payload) => io.to('everyone').emit('patch', payload));
	});
}
process.on('SIGTERM', () => process.exit(0));
http.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
