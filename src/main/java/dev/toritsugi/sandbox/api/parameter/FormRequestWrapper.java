package dev.toritsugi.sandbox.api.parameter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

import dev.toritsugi.sandbox.engine.TwilioError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * Reads the form of a REST request in place of the servlet container. The container
 * limits the size of forms in order to protect the server's own webhook endpoints, and a
 * workflow configuration may exceed this limit.
 */
public class FormRequestWrapper extends HttpServletRequestWrapper {

	/**
	 * Maximum number of bytes in a request body. A workflow configuration of 1,038,576
	 * bytes (Twilio's limit) fits even if every byte is percent-encoded.
	 */
	private static final int LARGEST = 4 * 1024 * 1024;

	/** Maximum number of parameters. No request of a Twilio SDK has nearly as many. */
	private static final int MOST = 2_000;

	private @Nullable Map<String, String[]> parameters;

	public FormRequestWrapper(HttpServletRequest request) {
		super(request);
	}

	/**
	 * Returns the request parameters from the query and the form.
	 * @throws TwilioError if the form is too large, has too many parameters or can't be
	 * decoded
	 */
	@Override
	public Map<String, String[]> getParameterMap() {
		if (this.parameters == null) {
			this.parameters = Collections.unmodifiableMap(read());
		}
		return this.parameters;
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = getParameterMap().get(name);
		return (values != null) ? values[0] : null;
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return getParameterMap().get(name);
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(getParameterMap().keySet());
	}

	private Map<String, String[]> read() {
		Map<String, List<String>> read = new LinkedHashMap<>();
		AtomicInteger count = new AtomicInteger();
		BiConsumer<String, String> field = (name, value) -> {
			if (count.incrementAndGet() > MOST) {
				throw tooMany();
			}
			read.computeIfAbsent(name, (key) -> new ArrayList<>()).add(value);
		};
		decode((getQueryString() != null) ? getQueryString() : "", field);
		if (isPost(MediaType.APPLICATION_FORM_URLENCODED)) {
			decode(new String(body(), StandardCharsets.ISO_8859_1), field);
		}
		else if (isPost(MediaType.MULTIPART_FORM_DATA)) {
			new MultipartFormReader(getContentType(), body()).read(field);
		}
		Map<String, String[]> parameters = new LinkedHashMap<>();
		read.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
		return parameters;
	}

	private static void decode(String form, BiConsumer<String, String> field) {
		String[] pairs = form.split("&", MOST + 2);
		if (pairs.length > MOST + 1) {
			throw tooMany();
		}
		for (String pair : pairs) {
			String[] parameter = pair.split("=", 2);
			if (!pair.isEmpty()) {
				field.accept(PercentDecoder.decode(parameter[0]),
						(parameter.length > 1) ? PercentDecoder.decode(parameter[1]) : "");
			}
		}
	}

	private static TwilioError tooMany() {
		return TwilioError.badRequest("A request may have %,d parameters at most".formatted(MOST));
	}

	private byte[] body() {
		try {
			// A body that is too long is read up to the limit before the request is
			// rejected. If the connection were closed earlier, the client could not read
			// the error response.
			byte[] body = getInputStream().readNBytes(LARGEST + 1);
			if (body.length > LARGEST) {
				throw TwilioError.tooLarge("The body may have %d bytes at most".formatted(LARGEST));
			}
			return body;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isPost(MediaType wanted) {
		String type = getContentType();
		return "POST".equals(getMethod()) && type != null
				&& type.split(";", 2)[0].strip().equalsIgnoreCase(wanted.toString());
	}

}
