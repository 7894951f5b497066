package dev.toritsugi.sandbox.api.eventbridge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.toritsugi.sandbox.account.ClientTokenException;
import dev.toritsugi.sandbox.account.ClientTokenVerifier;
import dev.toritsugi.sandbox.account.Sandbox;
import dev.toritsugi.sandbox.api.EventBridgeRequestWrapper;
import dev.toritsugi.sandbox.api.TwilioApi;
import dev.toritsugi.sandbox.api.WorkspaceRequest;
import dev.toritsugi.sandbox.api.parameter.RequestParameters;
import dev.toritsugi.sandbox.engine.TwilioError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Executes the requests that TaskRouter.js sends to the event bridge. The HTTP method is
 * always POST; the body contains the method, the URL, the parameters and the token.
 */
@TwilioApi
@CrossOrigin
class EventBridgeController {

	private final Sandbox sandbox;

	private final ClientTokenVerifier tokens;

	private final List<EventBridgeRoute> routes = Stream
		.of(WorkerRequestHandler.ROUTES, ReservationRequestHandler.ROUTES, TaskRequestHandler.ROUTES,
				TransferRequestHandler.ROUTES, ParticipantRequestHandler.ROUTES)
		.flatMap(List::stream)
		.toList();

	EventBridgeController(Sandbox sandbox, ClientTokenVerifier tokens) {
		this.sandbox = sandbox;
		this.tokens = tokens;
	}

	@PostMapping(EventBridgeRequestWrapper.PATH)
	Map<String, Object> execute(@RequestAttribute(EventBridgeRequestWrapper.BODY) JsonNode body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version) {
		EventBridgeClient client = client(body.path("token").asString(""));
		String url = body.path("url").asString("");
		String method = body.path("method").asString("");
		JsonNode params = body.path("params");
		String workspace = "Workspaces/" + client.workspaceSid() + "/";
		String path = url.startsWith(workspace) ? url.substring(workspace.length()) : "";
		if (path.isEmpty() || !client.permission().permits(method, path, params)) {
			throw TwilioError.forbidden("The token does not permit %s %s".formatted(method, url));
		}
		for (EventBridgeRoute route : this.routes) {
			Optional<Map<String, String>> sids = route.match(method, path);
			if (sids.isPresent()) {
				RequestParameters parameters = RequestParameters.of(EventBridgeRequestWrapper.form(params));
				WorkspaceRequest request = new WorkspaceRequest(this.sandbox.account(), client.workspaceSid());
				return Map.of("payload", request.call((found) -> route.execution()
					.apply(new EventBridgeRequest(request, found, sids.get(), parameters, version))));
			}
		}
		throw TwilioError.notFound("/" + url);
	}

	private EventBridgeClient client(String token) {
		try {
			return EventBridgeClient.of(this.tokens.verify(token))
				.orElseThrow(() -> TwilioError.unauthorized(ClientTokenException.Problem.INVALID_GRANTS.code(),
						"The token grants no access to TaskRouter"));
		}
		catch (ClientTokenException ex) {
			throw TwilioError.unauthorized(ex.problem().code(), String.valueOf(ex.getMessage()));
		}
	}

}
