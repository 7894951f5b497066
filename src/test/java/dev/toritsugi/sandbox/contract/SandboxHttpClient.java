package dev.toritsugi.sandbox.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import com.twilio.constant.EnumConstants;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;

/**
 * Leads Twilio's Java SDK to a sandbox, and keeps what was said.
 */
public final class SandboxHttpClient extends HttpClient {

	private final java.net.http.HttpClient http = java.net.http.HttpClient.newHttpClient();

	private final List<Exchange> exchanges = new ArrayList<>();

	private final String address;

	public SandboxHttpClient(String address) {
		this.address = address;
	}

	String address() {
		return this.address;
	}

	public List<Exchange> exchanges() {
		return this.exchanges;
	}

	@Override
	public Response makeRequest(Request request) {
		URI twilio = URI.create(request.constructURL().toString());
		String query = (twilio.getRawQuery() != null) ? "?" + twilio.getRawQuery() : "";
		HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(this.address + twilio.getRawPath() + query));
		if (request.requiresAuthentication()) {
			builder.header("Authorization", request.getAuthString());
		}
		request.getHeaderParams().forEach((name, values) -> values.forEach((value) -> builder.header(name, value)));
		if (request.getMethod() != HttpMethod.GET) {
			boolean json = request.getContentType() == EnumConstants.ContentType.JSON;
			builder.header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded");
			builder.method(request.getMethod().toString(),
					BodyPublishers.ofString(json ? request.getBody() : request.encodeFormBody()));
		}
		try {
			HttpResponse<String> response = this.http.send(builder.build(), BodyHandlers.ofString());
			this.exchanges.add(new Exchange(request.getMethod().toString(), twilio.getRawPath(), response.statusCode(),
					response.body()));
			return new Response(response.body(), response.statusCode());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A request and its answer.
	 */
	public record Exchange(String method, String path, int status, String body) {

	}

}
