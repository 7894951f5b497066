package dev.toritsugi.sandbox.voice.browser;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Media descriptions in the Session Description Protocol (SDP).
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8866">RFC 8866</a>
 */
final class MediaDescription {

	/**
	 * A description without any medium, for callers that no page plays. The SDK answers
	 * such an offer, and never misses the sound, because there is no connection that
	 * could fail.
	 */
	static final String SILENT = Stream
		.of("v=0", "o=toritsugi 1 1 IN IP4 127.0.0.1", "s=-", "t=0 0", "a=msid-semantic: WMS", "")
		.collect(Collectors.joining("\r\n"));

	/**
	 * Codecs that are removed from offers. Without telephone-event the SDK sends keys as
	 * messages to the sandbox. With CN, browsers suppress a steady tone as if it were
	 * silence.
	 */
	private static final Set<String> REMOVED_CODECS = Set.of("telephone-event", "cn");

	private static final Pattern CODEC = Pattern.compile("a=rtpmap:(\\d+) ([^/]+)/.*");

	private static final Pattern PAYLOAD_ATTRIBUTE = Pattern.compile("a=(?:rtpmap|fmtp|rtcp-fb):(\\d+) .*");

	private MediaDescription() {
	}

	/**
	 * Returns an offer without the codecs that the sandbox does not want.
	 */
	static String withoutToneCodecs(String sdp) {
		List<String> lines = sdp.lines().toList();
		Set<String> removed = new HashSet<>();
		for (String line : lines) {
			Matcher codec = CODEC.matcher(line);
			if (codec.matches() && REMOVED_CODECS.contains(codec.group(2).toLowerCase(Locale.ROOT))) {
				removed.add(codec.group(1));
			}
		}
		return lines.stream()
			.filter((line) -> !describes(line, removed))
			.map((line) -> line.startsWith("m=audio ") ? withoutPayloads(line, removed) : line)
			.map((line) -> line + "\r\n")
			.collect(Collectors.joining());
	}

	private static boolean describes(String line, Set<String> payloads) {
		Matcher attribute = PAYLOAD_ATTRIBUTE.matcher(line);
		return attribute.matches() && payloads.contains(attribute.group(1));
	}

	/**
	 * The first three fields of a media line are the medium, the port and the protocol.
	 */
	private static String withoutPayloads(String line, Set<String> payloads) {
		String[] fields = line.split(" ");
		return Stream
			.concat(Stream.of(fields).limit(3), Stream.of(fields).skip(3).filter((field) -> !payloads.contains(field)))
			.collect(Collectors.joining(" "));
	}

}
