package dev.toritsugi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/**
 * Starts the server, which handles Twilio's webhooks and requests from operators'
 * browsers, or runs a command instead.
 * <p>
 * The component scan covers only the server's packages. The sandbox and the commands are
 * excluded, because they contain five sixths of all classes and scanning them took a
 * sixth of the startup time ({@code bench/startup}). Spring Boot also scans the
 * auto-configuration package for Jackson mix-ins. To keep this scan short, the
 * auto-configuration package is the small package {@code web}.
 *
 * @see SandboxProfile
 */
@SpringBootApplication(
		scanBasePackages = { "dev.toritsugi.assignment", "dev.toritsugi.callcenter", "dev.toritsugi.caller",
				"dev.toritsugi.callerlist", "dev.toritsugi.desk", "dev.toritsugi.event", "dev.toritsugi.floor",
				"dev.toritsugi.hours", "dev.toritsugi.menu", "dev.toritsugi.operator", "dev.toritsugi.sharedstate",
				"dev.toritsugi.task", "dev.toritsugi.twilio", "dev.toritsugi.voicemail", "dev.toritsugi.web" })
@AutoConfigurationPackage(basePackages = "dev.toritsugi.web")
@Import(SandboxProfile.class)
public class ToritsugiApplication {

	public static void main(String[] args) {
		CommandDispatcher.run(System.out, System.err, args).ifPresent(System::exit);
		SpringApplication.run(ToritsugiApplication.class, args);
	}

}
