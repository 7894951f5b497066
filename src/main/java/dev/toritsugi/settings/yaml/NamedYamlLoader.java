package dev.toritsugi.settings.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import dev.toritsugi.settings.SettingOrigin;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;

/**
 * Loads YAML files as Spring Boot does, but limits aliases, and adds the file name to
 * parse errors, because SnakeYAML's exceptions do not contain the file name.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class NamedYamlLoader extends YamlPropertySourceLoader {

	@Override
	public List<PropertySource<?>> load(String name, Resource resource) throws IOException {
		return YamlFileReader.read(SettingOrigin.path(resource), resource.getContentAsByteArray(), (content) -> {
			try {
				return super.load(name, resource);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
