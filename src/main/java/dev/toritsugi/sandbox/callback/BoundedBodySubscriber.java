package dev.toritsugi.sandbox.callback;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

/**
 * Reads a response body of at most 64 KiB. If the body is larger, closes the connection
 * without reading the rest.
 */
final class BoundedBodySubscriber implements BodySubscriber<BoundedBodySubscriber.Body> {

	/** Maximum number of bytes, according to Twilio's page on error 11750. */
	private static final int LARGEST = 64 * 1024;

	private final CompletableFuture<Body> body = new CompletableFuture<>();

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private Flow.@Nullable Subscription subscription;

	@Override
	public CompletionStage<Body> getBody() {
		return this.body;
	}

	@Override
	public void onSubscribe(Flow.Subscription subscription) {
		this.subscription = subscription;
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		for (ByteBuffer buffer : buffers) {
			if (this.bytes.size() + buffer.remaining() > LARGEST) {
				reject();
				return;
			}
			byte[] read = new byte[buffer.remaining()];
			buffer.get(read);
			this.bytes.write(read, 0, read.length);
		}
	}

	private void reject() {
		if (this.subscription != null) {
			this.subscription.cancel();
		}
		this.body.complete(new Body("", true));
	}

	@Override
	public void onError(Throwable failure) {
		this.body.completeExceptionally(failure);
	}

	@Override
	public void onComplete() {
		this.body.complete(new Body(this.bytes.toString(StandardCharsets.UTF_8), false));
	}

	/**
	 * A response body.
	 *
	 * @param text text of the body, or an empty text if the body is too large
	 * @param tooLarge whether the body is larger than 64 KiB
	 */
	record Body(String text, boolean tooLarge) {

	}

}
