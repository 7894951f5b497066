package dev.toritsugi.sandbox.api.parameter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

import dev.toritsugi.sandbox.engine.TwilioError;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.UploadContext;

/**
 * Reads the fields of a form in the encoding {@code multipart/form-data}, which the first
 * versions of twilio-node 3 send. Tomcat's own reader of multipart requests can't be used
 * through the servlet API, because the server reads the body before Tomcat does.
 *
 * @param contentType value of the Content-Type header, with the boundary
 * @param body body of the request
 */
record MultipartFormReader(String contentType, byte[] body) implements UploadContext {

	/**
	 * Passes the names and values of all fields to a consumer, in the order of the form.
	 * @throws TwilioError if the body is no multipart form
	 */
	void read(BiConsumer<String, String> field) {
		try {
			FileItemIterator items = new FileUpload().getItemIterator(this);
			while (items.hasNext()) {
				FileItemStream item = items.next();
				try (InputStream value = item.openStream()) {
					field.accept(item.getFieldName(), new String(value.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		}
		catch (IOException ex) {
			throw TwilioError.badRequest("The parameters can't be read");
		}
	}

	@Override
	public String getCharacterEncoding() {
		return StandardCharsets.UTF_8.name();
	}

	@Override
	public String getContentType() {
		return this.contentType;
	}

	@Override
	public long contentLength() {
		return this.body.length;
	}

	@Override
	public InputStream getInputStream() {
		return new ByteArrayInputStream(this.body);
	}

}
