package dev.toritsugi.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Limits how many bodies are being received at the same time, and the memory that they
 * occupy. If a limit is exceeded, the server refuses the body that has been arriving for
 * the longest time. An attacker who wants to occupy the server sends bodies slowly, while
 * Twilio sends a body within milliseconds. The signature does not help to recognize
 * Twilio's requests, because it can be checked only when the body is complete.
 */
final class BodyReaderRegistry {

	private final int maxReaders;

	private final long maxBytes;

	private final Map<BodyReader, Long> sizes = new LinkedHashMap<>();

	private long bytes;

	/**
	 * @param maxReaders maximum number of bodies that are being received at the same time
	 * @param maxBytes maximum size of all incomplete bodies together
	 */
	BodyReaderRegistry(int maxReaders, long maxBytes) {
		this.maxReaders = maxReaders;
		this.maxBytes = maxBytes;
	}

	void add(BodyReader reader) {
		List<BodyReader> surplus;
		synchronized (this.sizes) {
			this.sizes.put(reader, 0L);
			surplus = surplus();
		}
		surplus.forEach(BodyReader::giveUp);
	}

	void grown(BodyReader reader, int count) {
		List<BodyReader> surplus;
		synchronized (this.sizes) {
			if (this.sizes.computeIfPresent(reader, (key, size) -> size + count) != null) {
				this.bytes += count;
			}
			surplus = surplus();
		}
		surplus.forEach(BodyReader::giveUp);
	}

	void remove(BodyReader reader) {
		synchronized (this.sizes) {
			Long size = this.sizes.remove(reader);
			this.bytes -= (size != null) ? size : 0;
		}
	}

	private List<BodyReader> surplus() {
		List<BodyReader> surplus = new ArrayList<>();
		Iterator<Map.Entry<BodyReader, Long>> oldest = this.sizes.entrySet().iterator();
		while (oldest.hasNext() && (this.sizes.size() > this.maxReaders || this.bytes > this.maxBytes)) {
			Map.Entry<BodyReader, Long> reader = oldest.next();
			this.bytes -= reader.getValue();
			oldest.remove();
			surplus.add(reader.getKey());
		}
		return surplus;
	}

}
