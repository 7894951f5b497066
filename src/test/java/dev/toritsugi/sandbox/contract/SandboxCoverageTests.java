package dev.toritsugi.sandbox.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.toritsugi.Checkout;
import dev.toritsugi.SandboxServerTest;
import dev.toritsugi.sandbox.api.eventbridge.EventBridgeCoverage;
import dev.toritsugi.sandbox.engine.Webhook;
import dev.toritsugi.sandbox.fault.Fault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Generates {@code docs/sandbox-coverage.md} from Twilio's OpenAPI documents, the routes
 * of the running server and its TwiML parser, and fails if the file differs.
 */
@SandboxServerTest
class SandboxCoverageTests {

	private static final Path DOCUMENT = Checkout.path("docs/sandbox-coverage.md");

	private static final String WRITE = "sandbox.coverage.write";

	@Test
	void theDocumentListsWhatTheSandboxEmulates(
			@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping)
			throws IOException {
		Mapped mapped = (method, path) -> mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().getBeanType().getSimpleName().startsWith("Unknown"))
			.anyMatch((entry) -> fits(entry.getKey(), method, path));
		String document = document(mapped);
		if (Boolean.getBoolean(WRITE)) {
			Files.writeString(DOCUMENT, document);
		}
		assertThat(Files.readString(DOCUMENT, StandardCharsets.UTF_8))
			.as("docs/sandbox-coverage.md; mvn test -Dtest=SandboxCoverageTests -D%s=true generates it again", WRITE)
			.isEqualTo(document);
	}

	private static boolean fits(RequestMappingInfo info, String method, PathContainer path) {
		return info.getMethodsCondition().getMethods().stream().anyMatch((each) -> each.name().equals(method))
				&& info.getPathPatternsCondition() != null
				&& info.getPathPatternsCondition().getPatterns().stream().anyMatch((pattern) -> fits(pattern, path));
	}

	/**
	 * Whether a pattern has variables only where the route has them, or where it names
	 * the allowed values. The names of the route's variables begin with a capital and end
	 * in Sid.
	 */
	private static boolean fits(PathPattern pattern, PathContainer path) {
		PathPattern.PathMatchInfo match = pattern.matchAndExtract(path);
		return match != null && match.getUriVariables()
			.entrySet()
			.stream()
			.allMatch((variable) -> variable.getValue().endsWith("Sid")
					|| pattern.getPatternString().contains("{" + variable.getKey() + ":"));
	}

	private static String document(Mapped mapped) throws IOException {
		return """
				# What the sandbox emulates

				A test generates this page from Twilio's OpenAPI documents, the routes of the running server and its TwiML parser, and the
				build fails if the page is out of date. Other tests call every route below with Twilio's Java SDK and compare each response
				with Twilio's OpenAPI document.

				## TaskRouter REST API

				%s
				## Voice REST API (2010-04-01)

				%s
				All other routes answer with Twilio's 404.

				## Event bridge of TaskRouter.js

				The event bridge, `/v1/wschannels`, accepts the web sockets and the following requests of the npm package `twilio-taskrouter`. It
				sends all events that this package handles, except `reservation.failed`. GraphQL is not emulated.

				| Method | Path in the request |
				|---|---|
				%s
				## Signalling of the Voice SDK

				The web socket `/signal` accepts these messages of the npm package `@twilio/voice-sdk`: `listen`, `register`, `answer`, `reject`,
				`hangup`, `invite` with a reconnection token, `reinvite`, `dtmf` and `message`. It confirms the messages of `call.sendMessage` with
				`ack` and does not deliver them.

				**No**: outgoing calls (`device.connect`). The sandbox declines them with error 31002, because it has no media of its own with
				which it could answer the offer of the browser.

				## TwiML

				The table lists the attributes that the parser accepts. Attributes that only affect sound, such as `voice` or `hints`, have no
				effect. The journal notes each use of an attribute in the last column. The parser ignores all other attributes and writes
				warning 12200 into the journal, as Twilio does.

				%s
				The attributes in the last column have no effect because the sandbox has nothing that they could act on:

				%s
				## Assignment instructions

				`accept`, `reject`, `dequeue`, `call`, `redirect`, `conference` and `supervise`: in the response to the assignment callback,
				and through the REST API where Twilio's API has them.

				## Webhooks

				The sandbox signs its webhooks as Twilio does.

				| Kind, as in the journal | Timeout for the response |
				|---|---|
				%s
				## Faults

				| Effect | Applies to | When |
				|---|---|---|
				%s"""
			.formatted(operations("taskrouter-v1.json", mapped), operations("voice-2010.json", mapped),
					EventBridgeCoverage.table(), TwimlCoverage.table(), TwimlCoverage.gaps(), webhooks(), faults());
	}

	private static String operations(String contract, Mapped mapped) throws IOException {
		JsonNode facts = new JsonMapper().readTree(
				new ClassPathResource(contract, SandboxCoverageTests.class).getContentAsString(StandardCharsets.UTF_8));
		return Stream.concat(facts.path("operations").properties().stream(), facts.path("others").properties().stream())
			.sorted((one, other) -> {
				int route = route(one.getValue()).compareTo(route(other.getValue()));
				return (route != 0) ? route : one.getKey().compareTo(other.getKey());
			})
			.map((entry) -> "| %s | `%s` | %s | %s |".formatted(entry.getValue().path("method").asString(),
					route(entry.getValue()), entry.getKey(),
					mapped.contains(entry.getValue().path("method").asString(),
							PathContainer.parsePath(route(entry.getValue()).replaceAll("[{}]", ""))) ? "yes"
									: CoverageGaps.operation(route(entry.getValue()))))
			.collect(Collectors.joining("\n", "| Method | Route | Operation | Emulated |\n|---|---|---|---|\n", "\n"));
	}

	private static String route(JsonNode operation) {
		return operation.path("route").asString();
	}

	private static String webhooks() {
		return Stream.of(Webhook.Kind.values())
			.map((kind) -> "| `%s` | %d s |\n".formatted(kind,
					Webhook.get(kind, java.net.URI.create("http://localhost"), java.util.Map.of()).limit().toSeconds()))
			.collect(Collectors.joining());
	}

	private static String faults() {
		return Stream.of(Fault.Effect.values())
			.map((effect) -> "| `%s` | %s | %s |\n".formatted(effect.name().toLowerCase(Locale.ROOT).replace('_', '-'),
					effect.onRest() ? "REST requests" : "webhooks",
					effect.spoilsAnswers() ? "before the request is executed; with `afterwards`, after it" : ""))
			.collect(Collectors.joining());
	}

	private interface Mapped {

		boolean contains(String method, PathContainer path);

	}

}
