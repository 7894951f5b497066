package dev.toritsugi.sandbox.audio;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.LongUnaryOperator;

import dev.toritsugi.sandbox.voice.recording.Recording;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.AbstractResource;

/**
 * An audio file that is generated while it is read, because a recording may last for
 * hours. A WAV file contains a tone of 440 Hz, in its second channel of 1,000 Hz, and
 * silence where the recording was paused. An MP3 file contains silence.
 */
public final class GeneratedAudio extends AbstractResource {

	/** Samples per second, as in Twilio's WAV files of 128 kbit/s. */
	private static final int RATE = 8_000;

	private static final int BYTES_PER_SAMPLE = 2;

	private static final int WAV_HEADER = 44;

	private static final double LOUDNESS = 8_000;

	private static final int[] TONES = { 440, 1_000 };

	/**
	 * Header of a frame of MPEG-2 layer III with 32 kbit/s, 24 kHz and one channel. A
	 * frame whose other bytes are zero is silent.
	 */
	private static final int[] MP3_FRAME = { 0xff, 0xf3, 0x44, 0xc4 };

	private static final int MP3_FRAME_BYTES = 96;

	private static final int MP3_FRAME_MILLIS = 24;

	private final long length;

	private final LongUnaryOperator bytes;

	/**
	 * @param bytes function that returns the byte at a position of the file
	 */
	private GeneratedAudio(long length, LongUnaryOperator bytes) {
		this.length = length;
		this.bytes = bytes;
	}

	public static GeneratedAudio wav(List<Recording.Segment> segments, int channels) {
		long samples = segments.stream().mapToLong((segment) -> samples(segment.length())).sum();
		long data = samples * channels * BYTES_PER_SAMPLE;
		byte[] header = header(data, channels);
		return new GeneratedAudio(WAV_HEADER + data, (position) -> {
			if (position < WAV_HEADER) {
				return header[(int) position] & 0xff;
			}
			long part = (position - WAV_HEADER) / BYTES_PER_SAMPLE;
			int sample = isSilent(segments, part / channels) ? 0
					: tone(TONES[(int) (part % channels)], part / channels);
			return ((position % BYTES_PER_SAMPLE == 0) ? sample : sample >> Byte.SIZE) & 0xff;
		});
	}

	public static GeneratedAudio mp3(Duration length) {
		long frames = Math.max(1, length.toMillis() / MP3_FRAME_MILLIS);
		return new GeneratedAudio(frames * MP3_FRAME_BYTES, (position) -> {
			int inFrame = (int) (position % MP3_FRAME_BYTES);
			return (inFrame < MP3_FRAME.length) ? MP3_FRAME[inFrame] : 0;
		});
	}

	@Override
	public long contentLength() {
		return this.length;
	}

	@Override
	public String getDescription() {
		return "generated audio of %d bytes".formatted(this.length);
	}

	@Override
	public InputStream getInputStream() {
		return new Stream();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

	private static long samples(Duration length) {
		return length.toMillis() * RATE / Duration.ofSeconds(1).toMillis();
	}

	private static int tone(int hertz, long sample) {
		return (int) (LOUDNESS * Math.sin(2 * Math.PI * hertz * (sample % RATE) / RATE));
	}

	private static boolean isSilent(List<Recording.Segment> segments, long sample) {
		long begin = 0;
		for (Recording.Segment segment : segments) {
			begin += samples(segment.length());
			if (sample < begin) {
				return segment.silent();
			}
		}
		return true;
	}

	private static byte[] header(long data, int channels) {
		ByteBuffer header = ByteBuffer.allocate(WAV_HEADER).order(ByteOrder.LITTLE_ENDIAN);
		header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (WAV_HEADER - 8 + data));
		header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1);
		header.putShort((short) channels).putInt(RATE).putInt(RATE * channels * BYTES_PER_SAMPLE);
		header.putShort((short) (channels * BYTES_PER_SAMPLE)).putShort((short) (BYTES_PER_SAMPLE * Byte.SIZE));
		return header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) data).array();
	}

	private final class Stream extends InputStream {

		private long position;

		@Override
		public int read() {
			return (this.position < GeneratedAudio.this.length)
					? (int) GeneratedAudio.this.bytes.applyAsLong(this.position++) : -1;
		}

		@Override
		public int read(byte[] buffer, int offset, int wanted) {
			Objects.checkFromIndexSize(offset, wanted, buffer.length);
			long left = GeneratedAudio.this.length - this.position;
			if (left <= 0 && wanted > 0) {
				return -1;
			}
			int count = (int) Math.min(wanted, left);
			for (int i = 0; i < count; i++) {
				buffer[offset + i] = (byte) GeneratedAudio.this.bytes.applyAsLong(this.position++);
			}
			return count;
		}

		@Override
		public long skip(long wanted) {
			long skipped = Math.max(0, Math.min(wanted, GeneratedAudio.this.length - this.position));
			this.position += skipped;
			return skipped;
		}

	}

}
