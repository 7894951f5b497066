package dev.toritsugi.sandbox.api;

import java.io.IOException;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A response whose body the journal keeps. The body of an audio file is sent directly and
 * not kept, because it may be very large.
 */
class JournalResponseWrapper extends ContentCachingResponseWrapper {

	JournalResponseWrapper(HttpServletResponse response) {
		super(response);
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		return isAudio() ? getResponse().getOutputStream() : super.getOutputStream();
	}

	@Override
	public void addHeader(String name, String value) {
		if (isAudio() && HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
			getResponse().setContentLengthLong(Long.parseLong(value));
		}
		else {
			super.addHeader(name, value);
		}
	}

	@Override
	public void setContentLengthLong(long length) {
		if (isAudio()) {
			getResponse().setContentLengthLong(length);
		}
		else {
			super.setContentLengthLong(length);
		}
	}

	private boolean isAudio() {
		@Nullable String type = getContentType();
		return type != null && type.startsWith("audio/");
	}

}
