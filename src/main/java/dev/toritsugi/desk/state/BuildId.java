package dev.toritsugi.desk.state;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Identifies the version of the server and of the page's files. A page that receives
 * another build ID than at its start is outdated. Replicas of the same build have the
 * same ID.
 */
@Component
class BuildId {

	private static final String FILES = "classpath*:dev/toritsugi/desk/page/assets/**/*.*";

	private static final int DIGITS = 7;

	private final String value;

	BuildId(ObjectProvider<BuildProperties> build) throws IOException {
		BuildProperties properties = build.getIfAvailable();
		String version = (properties != null) ? properties.getVersion() : "development";
		this.value = version + "-" + digest();
	}

	String value() {
		return this.value;
	}

	private static String digest() throws IOException {
		Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
		MessageDigest digest = sha256();
		for (Resource file : Stream.of(files).sorted(Comparator.comparing(BuildId::name)).toList()) {
			try (InputStream content = file.getInputStream()) {
				digest.update(content.readAllBytes());
			}
		}
		return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
	}

	private static String name(Resource file) {
		return String.valueOf(file.getFilename());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
