package dev.toritsugi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/**
 * Starts the server, which answers Twilio's webhooks and the operators' browsers, or runs
 * a command instead.
 * <p>
 * Spring looks for components in the rooms of the server only. The sandbox and the
 * commands hold five in six of all classes, and reading them at each start took a sixth
 * of its time ({@code bench/startup}). The package that Boot's auto-configuration
 * searches, for Jackson's mix-ins, is a small one for the same reason.
 *
 * @see SandboxProfile
 */
@SpringBootApplication(scanBasePackages = { "dev.toritsugi.assignment", "dev.toritsugi.callcenter",
		"dev.toritsugi.caller", "dev.toritsugi.event", "dev.toritsugi.operator", "dev.toritsugi.task",
		"dev.toritsugi.twilio", "dev.toritsugi.web" })
@AutoConfigurationPackage(basePackages = "dev.toritsugi.web")
@Import(SandboxProfile.class)
public class ToritsugiApplication {

	public static void main(String[] args) {
		CommandDispatcher.run(System.out, System.err, args).ifPresent(System::exit);
		SpringApplication.run(ToritsugiApplication.class, args);
	}

}
