package dev.toritsugi;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole server behind a reverse proxy that strips a path prefix: the pages, sign-in,
 * web socket and webhooks.
 */
class PathPrefixIntegrationTests extends AbstractAfterCallTests {

	private static final Pattern FILE = Pattern.compile("(?:src|href)=\"([^\"]+)\"|(?:from|import) '([^']+)'");

	private static final HttpClient BROWSER = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.ALWAYS)
		.build();

	private static int port;

	private static final PathPrefixProxy PROXY = new PathPrefixProxy(() -> port);

	@DynamicPropertySource
	static void publishTheServerBelowAPrefix(DynamicPropertyRegistry settings) {
		settings.add("sandbox.application-url", PROXY::url);
	}

	@AfterAll
	static void close() throws Exception {
		PROXY.close();
	}

	@Test
	void theRootAndEachPageLeadBelowThePrefix() throws Exception {
		port = sandboxPort();
		assertThat(visit("/").uri().getPath()).isEqualTo("/prefix/sandbox/");
		assertThat(visit("/sandbox").uri().getPath()).isEqualTo("/prefix/sandbox/");
		assertThat(visit("/desk").uri().getPath()).isEqualTo("/prefix/desk/");
		assertThat(PROXY.strayed()).isEmpty();
	}

	@Test
	void thePagesLoadAllTheirFilesBelowThePrefix() throws Exception {
		port = sandboxPort();
		for (String page : List.of("/desk/", "/sandbox/")) {
			loadFiles(visit(page), 0);
		}
		assertThat(PROXY.strayed()).isEmpty();
	}

	@Test
	void signInStateAndWebSocketWorkBelowThePrefix() throws Exception {
		port = sandboxPort();
		HttpResponse<String> signIn = BROWSER.send(HttpRequest.newBuilder(URI.create(PROXY.url() + "/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Origin", origin())
			.header("Sec-Fetch-Site", "same-origin")
			.POST(HttpRequest.BodyPublishers.ofString("name=alice&password=sandbox"))
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(signIn.statusCode()).as(signIn.body()).isEqualTo(204);
		String cookie = signIn.headers().firstValue("Set-Cookie").orElseThrow();
		// A browser sends a cookie with this path to each address below the prefix.
		assertThat(cookie).contains("Path=/;").doesNotContain("Domain=");
		HttpResponse<String> state = BROWSER.send(HttpRequest.newBuilder(URI.create(PROXY.url() + "/desk/state"))
			.header("Cookie", cookie.replaceFirst(";.*", ""))
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(JsonPath.<String>read(state.body(), "$.me.name")).isEqualTo("alice");
		try (DeskClient page = new DeskClient(URI.create(PROXY.url().replace("http:", "ws:") + "/desk/socket"),
				origin(), cookie.replaceFirst(";.*", ""))) {
			assertThat(JsonPath.<String>read(page.next("state"), "$.state.me.name")).isEqualTo("alice");
		}
		assertThat(PROXY.strayed()).isEmpty();
	}

	@Test
	void aWholeCallRunsBelowThePrefix() {
		port = sandboxPort();
		String call = talkWith("alice");
		assertThat(taskStatus(call)).isEqualTo("wrapping");
		assertThat(JsonPath.<List<String>>read(get("/sandbox/journal"), "$[?(@.direction == 'WEBHOOK')].url"))
			.isNotEmpty()
			.allMatch((url) -> url.startsWith(PROXY.url() + "/"));
		assertThat(PROXY.strayed()).isEmpty();
	}

	private static String origin() {
		return PROXY.url().replace(PathPrefixProxy.PREFIX, "");
	}

	private static HttpResponse<String> visit(String path) throws Exception {
		HttpResponse<String> answer = BROWSER.send(HttpRequest.newBuilder(URI.create(PROXY.url() + path)).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer;
	}

	/** Loads the files that a page names, and the modules that its scripts import. */
	private static void loadFiles(HttpResponse<String> document, int depth) throws Exception {
		for (MatchResult match : FILE.matcher(document.body()).results().toList()) {
			String name = (match.group(1) != null) ? match.group(1) : match.group(2);
			URI file = document.uri().resolve(name);
			if (name.startsWith("http") || depth > 2) {
				continue;
			}
			HttpResponse<String> answer = BROWSER.send(HttpRequest.newBuilder(file).build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as("%s of %s", name, document.uri()).isEqualTo(200);
			if (file.getPath().endsWith(".js")) {
				loadFiles(answer, depth + 1);
			}
		}
	}

}
