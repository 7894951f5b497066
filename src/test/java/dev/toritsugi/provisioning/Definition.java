package dev.toritsugi.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.toritsugi.callcenter.CallCenter;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

/**
 * A call centre as a test writes it: what stands below {@code call-center} in
 * {@code application.yml}.
 */
public final class Definition {

	/** With a value of each sort, none of them the default. */
	public static final String EVERYTHING = """
			workflow: Calls
			activities:
			  - {name: Available, available: true}
			  - {name: Offline}
			  - {name: Wrap-up}
			  - {name: Chat, available: true}
			default-activity: wrap-up
			timeout-activity: Offline
			queues:
			  - {name: Sales, workers: 'skills HAS "sales"', max-reserved: 2, order: LIFO}
			  - {name: Everyone}
			default-queue: everyone
			routes:
			  - name: sales
			    when: topic == "sales"
			    steps:
			      - {queue: sales, seconds: 20, priority: 5, workers: worker.level >= task.level,
			         order-by: worker.level DESC, skip-if: workers.available == 0}
			      - {queue: Everyone, known-worker-name: task.owner}
			  - when: topic == "repairs"
			    steps:
			      - {queue: Sales, seconds: 10}
			      - {priority: 9}
			reservation-timeout: 25s
			operators:
			  - name: alice
			    worker-name: alice
			    skills: [sales, repairs]
			    attributes: '{"level": 2, "address": {"floor": 3}, "address.city": "Osaka"}'
			  - name: bob
			    worker-name: bob
			    contact-uri: "+819012345678"
			    voice-capacity: 2
			  - name: carol
			    worker-name: carol
			    contact-uri: ""
			  - {name: dana, role: SUPERVISOR}
			phone-numbers:
			  - number: "+12025550100"
			    status-callback: https://elsewhere.example.com/over
			browser-phone: Desk phone
			fallback-url: https://spare.example.com/
			""";

	private Definition() {
	}

	public static CallCenter of(String yaml) {
		return whole("call-center:\n  workspace: Desk\n" + yaml.indent(2));
	}

	/** All of {@code application.yml}. */
	public static CallCenter whole(String file) {
		try {
			List<PropertySource<?>> sources = new YamlPropertySourceLoader().load("definition",
					new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));
			return new Binder(ConfigurationPropertySources.from(sources),
					new PropertySourcesPlaceholdersResolver(sources))
				.bindOrCreate("call-center", CallCenter.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
