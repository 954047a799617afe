import type { CommandLine } from '#src/command-line/parse.ts';
import { isUnknown } from '#src/command-line/paste.ts';
import type { SubjectFinding } from '#src/command-line/subject.ts';
import { readFields, readMount, readPublished, readVolume } from './written-values.ts';

/** A name that says that its value is a secret. */
const secretName = /(?:pass(?:word|wd|phrase)?|pwd|secret|token|api_?key|access_?key|private_?key|credentials?)(?:_\w+)?$/i;
const notSecret = /_FILE$|ALLOW_EMPTY|_HOST$|_URL$|EXPIR|LENGTH|_AGE$|KEY_ID$/i;

/** What a command opens, shows or gives away, and the safer way. */
export function checkDangers(line: CommandLine): SubjectFinding[] {
  const { path } = line.command;
  return line.options.flatMap(({ option, value, start, end }): SubjectFinding[] => {
    const danger = (message: string, advice: string): SubjectFinding[] => [{ severity: 'advice', about: 'danger', message, advice, start, end }];
    const text = value?.text ?? '';
    const long = option?.long ?? '';
    if (path === 'docker login' && long === 'password' && value && !isUnknown(text))
      return danger('Le mot de passe reste dans l’historique du terminal.', 'Le donner par --password-stdin, ou laisser Docker le demander.');
    if (!/^docker (?:container (?:run|create)|service create|compose run|container exec)$/.test(path)) return [];
    const isOff = /^(?:false|0|f)$/i.test(text);
    switch (long) {
      case 'privileged':
        return isOff ? [] : danger('Le conteneur a presque tous les droits de root sur la machine.', 'Donner seulement ce qui manque, avec --device ou --cap-add.');
      case 'volume':
      case 'mount': {
        const read = long === 'volume' ? readVolume(text) : undefined;
        const source = (read && !('message' in read) ? read.source : long === 'mount' ? readMount(text).get('source') : undefined) ?? '';
        const isReadOnly = read && !('message' in read) && read.options.includes('ro');
        if (/(?:^|\/)docker\.sock$|docker_engine$/.test(source))
          return danger('Ce conteneur peut commander Docker, donc devenir root sur la machine.', 'Ne le faire que pour un programme dont on est sûr ; « :ro » ne l’empêche pas.');
        if (/^(?:\/|[A-Za-z]:[\\/]?)$/.test(source))
          return danger(
            isReadOnly ? 'Ce conteneur lit tous les fichiers de la machine, secrets compris.' : 'Ce conteneur lit et change tous les fichiers de la machine.',
            isReadOnly ? 'Ne monter que le dossier qu’il lui faut.' : 'Ne monter que le dossier qu’il lui faut, en lecture seule (« :ro ») si cela suffit.',
          );
        return /^\/(?:etc|root|boot|proc|sys|var\/lib\/docker)\/?$/.test(source) && !isReadOnly
          ? danger(`Ce conteneur peut changer « ${source} », dont dépend la machine.`, 'Ne monter que le fichier qu’il lui faut, en lecture seule avec « :ro ».')
          : [];
      }
      case 'network':
      case 'net':
        return text === 'host' ? danger('Le conteneur partage le réseau de la machine : tous ses ports y sont ouverts.', 'Un réseau ordinaire et -p pour les seuls ports utiles.') : [];
      case 'pid':
      case 'ipc':
      case 'uts':
      case 'userns':
        if (text !== 'host') return [];
        return danger(
          long === 'pid' ? 'Le conteneur voit tous les processus de la machine, et peut agir sur eux.' : 'Le conteneur n’est plus isolé de la machine sur ce point.',
          'Retirer l’option, sauf si le programme en a vraiment besoin.',
        );
      case 'cap-add':
        return /^(?:CAP_)?(?:ALL|SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO)$/i.test(text)
          ? danger(`Le droit « ${text} » suffit souvent à sortir du conteneur.`, 'Chercher un droit plus étroit.')
          : [];
      case 'security-opt':
        return /unconfined|label[=:]disable/.test(text) ? danger('Une des protections du conteneur est coupée.', 'Garder le réglage de Docker, ou un profil écrit pour ce programme.') : [];
      case 'env': {
        const [name = '', ...rest] = text.split('=');
        const secret = rest.join('=');
        if (secret === '' || isUnknown(secret) || !secretName.test(name) || notSecret.test(name)) return [];
        return danger('Ce secret reste dans l’historique du terminal, et « docker inspect » le montre.', 'Le mettre dans un fichier, lu par --env-file.');
      }
      case 'publish': {
        const isLong = text.includes('=');
        const read = isLong ? undefined : readPublished(text);
        if (isUnknown(text) || (read && 'message' in read)) return [];
        if (isLong && readFields(text).some(({ key }) => key === 'host-ip' || key === 'host_ip')) return [];
        const address = read && !('message' in read) ? read.address : undefined;
        return address === undefined || address === '0.0.0.0' || address === '::'
          ? path === 'docker service create'
            ? danger('Ce port est ouvert sur toutes les machines du groupe, donc aux autres ordinateurs de leur réseau.', 'Ne publier que ce que d’autres doivent joindre : sur un même réseau, les services se passent de -p.')
            : danger('Ce port est ouvert sur toutes les adresses de la machine, donc aux autres ordinateurs de son réseau.', 'Pour cette machine seulement, écrire « 127.0.0.1: » devant les ports.')
          : [];
      }
      default:
        return [];
    }
  });
}
