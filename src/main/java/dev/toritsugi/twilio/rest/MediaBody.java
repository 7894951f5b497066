package dev.toritsugi.twilio.rest;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;

/**
 * The body of a response that contains a media file or, after an error, a text.
 *
 * @param bytes the media file; empty after an error
 * @param text the text; empty for a media file
 */
record MediaBody(byte[] bytes, String text) {

	/**
	 * Returns a handler that keeps at most one part of a body beyond the limit, so that
	 * the memory is bounded.
	 * @param most maximum length of a media file, in bytes
	 */
	static BodyHandler<MediaBody> handler(int most) {
		return (response) -> {
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			boolean media = response.statusCode() < 300;
			return BodySubscribers.mapping(BodySubscribers.ofByteArrayConsumer((part) -> part.ifPresent((bytes) -> {
				if (body.size() <= most) {
					body.writeBytes(bytes);
				}
			})), (nothing) -> media ? new MediaBody(body.toByteArray(), "")
					: new MediaBody(new byte[0], body.toString(StandardCharsets.UTF_8)));
		};
	}

}
