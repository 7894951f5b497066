package dev.toritsugi.twilio.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/**
 * Stands for Twilio's hosts on the internet: an HTTP proxy that connects every host to a
 * TLS server with a certificate for {@code *.dublin.ie1.twilio.com} and the like, which
 * passes each request on to the sandbox.
 */
final class TwilioHosts implements AutoCloseable {

	private static final char[] PASSWORD = "changeit".toCharArray();

	private final List<String> hosts = new CopyOnWriteArrayList<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpClient toSandbox = HttpClient.newHttpClient();

	private final URI sandbox;

	private final SSLContext tls;

	private final HttpsServer server;

	private final ServerSocket proxy;

	/**
	 * @param directory directory for the certificate
	 * @param names patterns of hosts in the certificate
	 */
	TwilioHosts(Path directory, URI sandbox, String... names)
			throws IOException, GeneralSecurityException, InterruptedException {
		this.sandbox = sandbox;
		this.tls = tls(directory.resolve("twilio.p12"), "san=dns:" + String.join(",dns:", names));
		this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setHttpsConfigurator(new HttpsConfigurator(this.tls));
		this.server.createContext("/", this::handle);
		this.server.setExecutor(this.threads);
		this.server.start();
		this.proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.threads.execute(this::acceptTunnels);
	}

	/** Returns a client that reaches all hosts through the proxy. */
	HttpClient client() {
		return HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.sslContext(this.tls)
			.proxy(ProxySelector.of((InetSocketAddress) this.proxy.getLocalSocketAddress()))
			.build();
	}

	/** Returns the Host headers of the received requests. */
	List<String> hosts() {
		return this.hosts;
	}

	private static SSLContext tls(Path file, String names)
			throws IOException, GeneralSecurityException, InterruptedException {
		String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
		Process process = new ProcessBuilder(keytool, "-genkeypair", "-alias", "twilio", "-keyalg", "EC", "-dname",
				"CN=twilio", "-ext", names, "-storetype", "PKCS12", "-storepass", String.valueOf(PASSWORD), "-keystore",
				file.toString())
			.inheritIO()
			.start();
		if (process.waitFor() != 0) {
			throw new IOException("keytool failed");
		}
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream stream = Files.newInputStream(file)) {
			store.load(stream, PASSWORD);
		}
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, PASSWORD);
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, PASSWORD);
		trusted.setCertificateEntry("twilio", store.getCertificate("twilio"));
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
		return context;
	}

	private void handle(HttpExchange exchange) throws IOException {
		this.hosts.add(exchange.getRequestHeaders().getFirst("Host"));
		byte[] body = exchange.getRequestBody().readAllBytes();
		HttpRequest.Builder request = HttpRequest.newBuilder(this.sandbox.resolve(exchange.getRequestURI()))
			.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
		for (String header : List.of("Authorization", "Content-Type")) {
			String value = exchange.getRequestHeaders().getFirst(header);
			if (value != null) {
				request.header(header, value);
			}
		}
		try {
			HttpResponse<byte[]> response = this.toSandbox.send(request.build(),
					HttpResponse.BodyHandlers.ofByteArray());
			exchange.sendResponseHeaders(response.statusCode(), response.body().length);
			exchange.getResponseBody().write(response.body());
			exchange.close();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void acceptTunnels() {
		while (!this.proxy.isClosed()) {
			try {
				Socket client = this.proxy.accept();
				Socket tls = new Socket(InetAddress.getLoopbackAddress(), this.server.getAddress().getPort());
				readHead(client.getInputStream());
				client.getOutputStream().write("HTTP/1.1 200 Connected\r\n\r\n".getBytes());
				this.threads.execute(() -> copy(client, tls));
				this.threads.execute(() -> copy(tls, client));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private static void readHead(InputStream stream) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			head.append((char) stream.read());
		}
	}

	private static void copy(Socket from, Socket to) {
		try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
			in.transferTo(out);
		}
		catch (IOException ex) {
			return;
		}
	}

	@Override
	public void close() throws IOException {
		this.proxy.close();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
