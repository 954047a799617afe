import { copyTexts } from './ui-copy.ts';
import { explainTexts } from './ui-explain.ts';
import { keepTexts } from './ui-keep.ts';
import { searchTexts } from './ui-search.ts';
import { settingsTexts } from './ui-settings.ts';
import { sheetTexts } from './ui-sheet.ts';

export { format } from './text/format.ts';

/** Words of the list of keys: what is made in the browser takes these alone. */
export const keyboardTexts = {
  title: 'Raccourcis clavier',
  close: 'Fermer',
  /** Keys as they are pressed: `+` together, `puis` one after the other, `ou` and a comma either. */
  groups: [
    {
      title: 'Partout',
      shortcuts: [
        { keys: 'Ctrl+K ou Cmd+K', effect: 'Chercher' },
        { keys: 'Échap', effect: 'Fermer la recherche, le menu ou cette liste' },
        { keys: 'Tab puis Entrée', effect: 'En haut d’une page, aller au contenu' },
        { keys: '↓, ↑', effect: 'Sur l’adresse d’une option ou d’un terme, passer à la suivante' },
        { keys: 'Échap', effect: 'Renoncer à copier une commande qui supprime des données' },
      ],
    },
    {
      title: 'Dans la recherche',
      shortcuts: [
        { keys: '↓, ↑', effect: 'Choisir un résultat' },
        { keys: 'Début, Fin', effect: 'Un résultat choisi, passer au premier ou au dernier' },
        { keys: 'Entrée', effect: 'Ouvrir le résultat choisi, sinon le premier' },
        { keys: 'Ctrl+C ou Cmd+C', effect: 'Copier la commande du résultat choisi' },
      ],
    },
    {
      title: 'En révisant',
      shortcuts: [
        { keys: '1, 2, 3, 4', effect: 'Répondre' },
        { keys: 'Entrée', effect: 'Passer à la question suivante' },
      ],
    },
    {
      title: 'Sur mon antisèche',
      shortcuts: [{ keys: 'Entrée', effect: 'Sur les boutons d’une fiche, la monter ou la descendre, autant de fois qu’il faut' }],
    },
  ],
} as const;

/** Of values that an address brings: they come with the notice that shows them. */
export const receivedTexts = {
  title: 'Valeurs reçues par un lien.',
  lead: 'Les commandes de cette page les contiennent, entourées d’un pointillé. Lisez-les avant de copier : elles ne sont pas enregistrées.',
  keepOwn: 'Garder les miennes',
  adopt: 'Adopter celles du lien',
} as const;

/** The interface's own words. Nothing here knows what the site is about: that is the content's business. */
export const ui = {
  skipToContent: 'Aller au contenu',
  menu: 'Menu',
  mainNavigation: 'Principale',
  home: 'Accueil',
  breadcrumb: 'Fil d’Ariane',
  print: 'Imprimer',
  pdf: 'En PDF ({size} Ko)',
  footer: 'Pied de page',
  provenance: {
    updated: 'Mise à jour le',
    edit: 'Modifier cette page',
    file: 'Pour modifier cette page :',
    markdown: 'Copier en Markdown',
  },
  /** Asked before the whole site is brought. */
  keep: keepTexts,
  snippet: {
    copy: 'Copier',
    copyCommand: 'Copier la commande',
    copyFile: 'Copier le fichier',
    copyAll: 'Tout copier',
    copyAllFrom: 'de {first} à {last}',
    wrong: 'À ne pas écrire',
    ...copyTexts,
    output: 'Exemple de sortie',
    syntax: 'Syntaxe',
    example: 'Exemple',
  },
  shell: {
    ...settingsTexts.shell,
    otherContinuation: 'PowerShell écrit un accent grave à la place.',
    /** What the shell makes of its own signs, before any program runs. */
    constructs: {
      continuation: 'La commande continue à la ligne suivante.',
      substitution: 'Remplacé par ce qu’affiche la commande qui est à l’intérieur, exécutée d’abord.',
      'working-directory': 'Le chemin complet du dossier courant.',
      variable: 'La valeur de cette variable du terminal.',
      assignment: 'Donne une valeur à une variable, pour cette seule commande.',
      'shell-variable': 'Donne une valeur à une variable du shell, pour les commandes qui suivent.',
      capture: 'Garde dans cette variable ce que la commande affiche.',
      filled: 'Une valeur qu’un autre programme écrit là avant que le shell ne lise la ligne.',
      omission: 'Ce que l’auteur n’a pas écrit, ou laisse au choix : à compléter, sans crochets, ou à retirer avant de lancer la commande.',
      pipe: 'Envoie ce qu’affiche la commande de gauche à celle de droite.',
      and: 'N’exécute la suite que si ce qui précède a réussi.',
      or: 'N’exécute la suite que si ce qui précède a échoué.',
      separator: 'Termine une commande ; la suivante s’exécute après elle.',
      background: 'Exécute la commande sans attendre qu’elle finisse.',
      write: 'Écrit dans ce fichier ce que la commande affiche, à la place de ce qu’il contenait.',
      append: 'Ajoute ce que la commande affiche à la fin de ce fichier.',
      read: 'Donne à la commande le contenu de ce fichier, comme si on le tapait.',
      'here-string': 'Donne à la commande ce texte même, comme si on le tapait.',
      'merge-errors': 'Envoie les messages d’erreur au même endroit que le reste.',
      'write-errors': 'Écrit les messages d’erreur dans ce fichier.',
      discard: 'Jette ce que la commande affiche.',
      'discard-errors': 'Jette les messages d’erreur.',
      schedule: 'Quand lancer la commande : minute, heure, jour du mois, mois, jour de la semaine ; `*` veut dire « chaque ».',
      'here-document': 'Donne à la commande les lignes qui suivent, jusqu’au mot de fin.',
    },
  },
  optionLetters: {
    title: 'Une option, plusieurs sens',
    lead: 'Une même lettre ne veut pas dire la même chose d’une commande à l’autre : tout dépend de la commande qu’elle suit.',
    letters: 'Lettres',
    meanings: '{count} sens',
    nouns: ['option', 'options'],
  },
  values: {
    title: 'Mes valeurs',
    share: 'Partager ces valeurs',
    reset: 'Tout effacer',
    refusedValue: 'Une seule ligne, de 400 signes au plus, sans tiret au début.',
    /** Of the button that opens them, and more pages. */
    more: 'Plus de pages et réglages',
    edit: 'Changer cette valeur',
  },
  explanation: {
    title: 'Mot à mot',
    replace: 'à remplacer',
    renamed: 'Ancien nom de `{name}`. {effect}',
    foreign: {
      program: 'Lance `{name}`, un autre programme, que ce site n’explique pas.',
      file: 'Lance `{name}`, un programme ou un script qui est à cet endroit.',
      word: 'Ce que l’on donne à `{name}` : c’est ce programme qui le lit.',
    },
  },
  explain: {
    title: 'Expliquer une commande',
    description: 'Coller une commande ou tout un script : chaque mot expliqué, les fautes montrées, et le fichier équivalent.',
    intro:
      'Collez ici une commande, ou tout un script, tels que vous les avez trouvés. Rien n’est envoyé : tout se passe dans votre navigateur, même sans réseau.',
    noScript:
      'Cette page a besoin de JavaScript, qui est désactivé : c’est votre navigateur qui lit la commande. Les fiches expliquent chaque commande sans lui.',
    ...explainTexts,
  },
  search: {
    ...searchTexts,
    /** Of a command that has no entry. */
    nearest: 'Au plus près : « {title} »',
    untold: 'Cette commande existe, mais n’a pas encore de fiche.',
    removed: 'Cette commande n’existe plus.',
  },
  keyboard: keyboardTexts,
  entry: {
    plural: 'Toutes les commandes',
    short: 'Commandes',
    lead: '{count} fiches, une par tâche. Chacune donne la commande exacte, un exemple prêt à copier et ce qu’il faut savoir.',
    groups: 'Groupes de fiches',
    nouns: ['fiche', 'fiches'],
    options: 'Options utiles',
    otherOptions: 'Autres options de cette commande',
    since: 'depuis la version {version}',
    deprecated: 'obsolète',
    option: 'Option',
    effect: 'Effet',
    longForm: 'Forme longue',
    warning: 'Attention',
    destroys: 'Supprime des données',
    lost: 'Ce qui est perdu',
    kept: 'Ce qui est gardé',
    look: 'Regarder d’abord',
    related: 'À ne pas confondre',
    alsoAsked: 'Se demande aussi',
    /** Parts of a page, by their titles, which are addresses too. */
    sections: {
      example: { id: 'exemple', title: 'Exemple' },
      options: { id: 'options', title: 'Options utiles' },
      know: { id: 'a-savoir', title: 'À savoir' },
      related: { id: 'a-ne-pas-confondre', title: 'À ne pas confondre' },
      messages: { id: 'messages', title: 'Messages liés' },
      course: { id: 'cours', title: 'Dans le cours' },
    },
    neighbours: 'Fiches voisines',
    previous: 'Précédente',
    next: 'Suivante',
    trial: {
      title: 'Pour essayer',
      files: 'Dans un dossier vide, créez ces fichiers :',
      before: 'Avant l’exemple, tapez dans le terminal :',
    },
    proof: { executed: 'Exécuté sur {by}, avec des {images}.', accepted: 'Accepté par le {by}', pending: 'Pas encore exécuté' },
  },
  guide: {
    onThisPage: 'Sur cette page',
    chapter: 'Chapitre',
    neighbours: 'Pages voisines',
    previous: 'Précédent',
    next: 'Suivant',
    entries: 'Fiches de cette page',
    course: 'Le cours',
    pages: 'Pages du chapitre',
  },
  exercise: {
    plural: 'Travaux pratiques',
    short: 'TP',
    lead: 'Des exercices courts, à faire un terminal ouvert, dans l’ordre ou selon vos besoins',
    minutes: '{count} min',
    duration: 'Durée',
    objectives: 'Objectifs',
    prerequisites: 'Prérequis',
    answer: 'Réponse',
    pending: 'Séance pas encore exécutée',
    /** Parts that every session has, by their headings. */
    sections: { steps: 'Étapes', check: 'Vérifier', clean: 'Nettoyer', further: 'Pour aller plus loin' },
    /** Last part of a page of the course that prepares a session: it leads there. */
    yourTurn: 'À vous',
    done: 'Étape faite',
    /** After the name of a step, in the list of those of the page. */
    marked: 'faite',
    progress: '{done} sur {count} étapes faites',
    restart: 'Tout décocher',
    undo: 'Annuler',
  },
  /** What people ask for when they look for a page of the site itself. */
  asked: {
    entries: ['toutes les commandes', 'liste des commandes', 'index des commandes'],
    sheet: ['imprimer', 'à imprimer', 'aide-mémoire', 'pense-bête', 'PDF', 'feuille A4'],
    exercises: ['exercices', 'exercices pratiques', 'séances', 'apprendre en faisant'],
    revision: ['s’entraîner', 'questions', 'jeu de cartes', 'interrogation', 'apprendre par cœur'],
    glossary: ['vocabulaire', 'définitions', 'lexique'],
    errors: ['erreurs', 'messages d’erreur', 'problèmes', 'dépannage'],
    misconceptions: ['erreurs fréquentes', 'vrai ou faux'],
    options: ['options', 'lettres des options', 'options courtes'],
    explain: ['expliquer une commande', 'que fait cette commande', 'décortiquer une commande', 'corriger une commande'],
  },
  revision: {
    title: 'Réviser',
    lead: 'Des questions tirées des fiches : quelle commande, quel effet, quelle option. Ce qui est su revient plus tard, ce qui est raté revient tout de suite',
    groups: 'Que réviser ?',
    due: ['{count} carte à revoir aujourd’hui', '{count} cartes à revoir aujourd’hui, par petites séances'],
    boxes: 'Quand reviennent vos cartes',
    /** Of those that come back after no day, one, several. */
    returns: ['Le jour même', 'Le lendemain', 'Après {days} jours'],
    unseen: 'Jamais vues',
    start: 'Commencer',
    again: 'Continuer',
    quit: 'Arrêter là',
    reset: 'Oublier mes progrès',
    position: 'Carte {number} sur {count}',
    questions: {
      command: 'Quelle commande ?',
      effect: 'Que fait cette commande ?',
      option: 'Que fait cette option de {of} ?',
    },
    choices: 'Réponses',
    right: 'Juste.',
    wrong: 'Non. La bonne réponse est marquée.',
    rightMark: 'bonne réponse',
    wrongMark: 'votre réponse',
    read: 'Lire la fiche',
    next: 'Suivante',
    score: '{right} sur {count}',
    nothing: 'Rien à revoir aujourd’hui dans ces groupes : revenez demain, ou choisissez-en d’autres.',
    failed: 'Les cartes n’ont pas pu être chargées. Vérifiez la connexion, puis réessayez.',
    kept: 'Vos progrès restent dans ce navigateur.',
    anki: 'Les mêmes fiches en paquet de cartes, pour Anki',
    byHand: 'Toutes les fiches, à réciter : la réponse est sous chaque question.',
    hint: 'Touches 1 à 4 pour répondre, Entrée pour continuer.',
  },
  instruction: {
    default: 'En son absence',
    equivalent: 'En ligne de commande',
    nouns: ['entrée', 'entrées'],
    entries: 'Commandes liées',
    neighbours: 'Instructions voisines',
  },
  /** Of lists that shorten as one types. */
  filter: {
    name: 'Filtrer la liste',
    label: 'Filtrer',
    none: 'Rien dans cette liste ne contient tous ces mots.',
    search: 'Les chercher dans tout le site',
  },
  lastRun: 'Dernier essai : le {date}, sur {by}, avec des {images}.',
  errors: {
    title: 'Messages d’erreur',
    lead: 'Ce que veulent dire les messages que l’on rencontre le plus, et ce qu’il faut faire. Un message se colle tel quel dans la recherche.',
    moments: 'Moments',
    nouns: ['message', 'messages'],
    wordings: 'S’affiche aussi ainsi',
    related: 'Messages liés',
    neighbours: 'Messages voisins',
    proof: {
      executed: 'Message provoqué sur {by}, avec des {images}.',
      pending: 'Message pas encore provoqué.',
      impossible: 'Message non provoqué : {reason}.',
    },
  },
  misconceptions: {
    title: 'Idées reçues',
    lead: 'Ce que l’on croit souvent, que les notes disaient parfois, et ce qui est vrai.',
    why: 'Pourquoi',
  },
  glossary: {
    title: 'Glossaire',
    nouns: ['terme', 'termes'],
    lead: 'Les mots du cours, en une ou deux phrases.',
    also: 'aussi',
    inEnglish: 'en anglais',
    readMore: 'Lire la page',
    see: 'Voir',
  },
  facts: {
    title: 'Ce que disaient les notes d’étudiants',
    lead: 'Ces pages sont parties de notes prises en cours. Ce qu’elles contenaient de faux, de dépassé ou d’imprécis sur ce sujet est corrigé ici.',
    verdicts: { wrong: 'Faux', outdated: 'Dépassé', imprecise: 'Imprécis' },
    said: 'On lisait',
    correct: 'En réalité',
  },
  sheet: {
    title: 'Antisèche',
    lead: 'Les commandes qu’on cherche le plus, sur une feuille. Imprimez-la, ou gardez-la ouverte.',
    anatomy: 'Lire une commande',
    confusions: 'À ne pas confondre',
    printing: {
      title: 'Réglages d’impression',
      text: 'Papier A4, échelle à 100 %, sans en-têtes ni pieds de page : la feuille a les siens. Firefox : laissez les marges par défaut. Safari ne suit pas toujours les marges d’un site : si une ligne passe sur une page de plus, choisissez une échelle de 95 %.',
    },
    /** Name of the drawing, where it scrolls. */
    diagram: 'Dessin',
    destroys: sheetTexts.signs.destroys,
    again: sheetTexts.signs.again,
    /** How to read what is printed; `sign` is shown as code. */
    legend: [
      { sign: '<nom>', meaning: 'à remplacer, chevrons compris' },
      { sign: '[…]', meaning: 'facultatif, crochets à ôter' },
    ],
    /** The two signs of commands that delete, in the legend. */
    losses: { destroys: 'supprime des données', again: 'supprime ce qui se télécharge ou se reconstruit' },
    continued: 'suite, à taper sur la même ligne',
    /** The same signs in the foot of a sheet that does not take a command apart: shorter, all of them on one line. */
    shortLegend: {
      placeholder: { sign: '<nom>', meaning: 'à remplacer' },
      optional: { sign: '[…]', meaning: 'facultatif' },
      continued: 'suite de la ligne',
      destroys: 'supprime des données',
      again: 'se télécharge ou se reconstruit',
      danger: 'met en jeu la machine ou un secret',
      refused: 'ne marche pas telle quelle',
    },
    version: 'Version du {date}',
    page: sheetTexts.page,
    ready: 'Feuilles toutes prêtes',
    takeOver: 'En faire la mienne',
    own: {
      title: 'Mon antisèche',
      pick: 'Sur mon antisèche',
      /** Before the title of the file. */
      pickFile: 'Ce fichier sur mon antisèche',
      open: 'La voir',
      inLists: 'Une fiche cochée va sur votre antisèche, à imprimer.',
      /** Opens the tools before anything is chosen. */
      compose: 'Écrire une ligne à moi, ouvrir un fichier',
      /** On paper, when something that was chosen is not there. */
      partial: 'Feuille incomplète : il y manque des lignes demandées.',
      hint: 'Pour composer la vôtre, cochez ce qu’il vous faut : ici, dans la liste des commandes, sur la page d’une fiche ou d’un message d’erreur.',
      ...sheetTexts,
    },
  },
  /** Before the cases of a table of which one reads one at a time. */
  choices: 'Montrer :',
  /** Names the tabs of which each is for a system. */
  systems: 'Votre système',
  /** Beside a page of the course that was read. */
  readPage: 'lue',
  /** On the home page, before the page where the reader was. */
  resume: 'Reprendre :',
  /** Below a table of programs and their words by default. */
  defaultWords: { tryYours: 'À essayer', inBrackets: 'entre crochets', ignoredWords: 'Ignoré :' },
  moved: { title: 'Cette page a changé d’adresse', lead: 'Aller à la page' },
  notFound: {
    title: 'Cette page n’existe pas',
    lead: 'L’adresse est peut-être mal recopiée, ou la page a changé de place.',
    search: 'Chercher dans le site',
    index: 'Parcourir toutes les commandes',
  },
  landing: {
    contents: 'Sommaire',
    pages: ['page', 'pages'],
    exercises: ['TP', 'TP'],
    entries: ['fiche', 'fiches'],
    entriesLead: 'Une fiche par tâche : la commande exacte, un exemple à copier, le piège à éviter',
    wishes: 'Je veux…',
    anatomy: 'Lire une commande',
    /** Before the title of the entry whose command is taken apart. */
    anatomyEntry: 'La fiche de cette commande :',
    begin: 'Commencer le cours',
    promise: 'Pour qui débute. Gratuit, sans compte, lisible hors connexion',
    sheetTitle: 'L’antisèche à imprimer',
    open: 'Ouvrir l’antisèche',
    allEntries: 'Voir toutes les commandes',
  },
  exports: {
    readOnline: 'Cette page sur le site',
    moreInformation: 'En savoir plus',
    llms: '{checked}. {count} fiches, chacune avec sa commande exacte et un exemple prêt à lancer. Les mêmes pour un programme : {json}. Tout le site en un fichier : {full}.',
  },
  feed: {
    added: 'Ajouté',
    changed: 'Modifié',
    counts: { added: ['{count} page ajoutée', '{count} pages ajoutées'], changed: ['{count} page modifiée', '{count} pages modifiées'] },
  },
  /** For those who work on the site. */
  style: {
    title: 'Pièces du site',
    lead: 'Ce dont les pages sont faites : couleurs, corps, blancs, filets, et chaque pièce dans tous ses états. Les valeurs sont lues dans la feuille de style.',
    parts: {
      colors: 'Couleurs',
      sizes: 'Corps',
      spaces: 'Blancs',
      rules: 'Filets et mesures',
      fonts: 'Caractères',
      text: 'Texte',
      snippets: 'Extraits',
      entries: 'Fiches',
      ways: 'Chemins',
      search: 'Recherche',
      practice: 'Exercices',
    },
    colors: {
      lead: 'Sous chaque thème, le contraste avec la page, puis avec le fond des extraits : 7 au moins pour ce qui se lit.',
      name: 'Nom',
      light: 'Thème clair',
      dark: 'Thème sombre',
    },
    samples: {
      one: 'Une commande',
      several: 'Plusieurs commandes',
      sequence: 'Des commandes qui se copient ensemble',
      lines: 'Une commande sur plusieurs lignes',
      long: 'Une commande longue',
      wrong: 'Ce qu’il ne faut pas écrire',
      session: 'Une commande et ce qu’elle affiche',
      output: 'Une sortie seule',
      file: 'Un fichier et son nom',
      system: 'Une commande d’un seul système',
      powershell: 'La forme de PowerShell, écrite à la main',
    },
    pieces: {
      wrong: 'Une commande qu’il ne faut pas écrire',
      destructive: 'Une commande qui supprime des données',
      copyStates: 'Le bouton : au repos, après la copie, avant une suppression, refusé',
      template: 'Un modèle de commande',
      settings: 'Mes valeurs',
    },
  },
  components: { note: 'À noter', warning: 'Attention' },
  table: 'Tableau : {columns}',
} as const;

/** A number and its noun: `toCount(3, ['page', 'pages'])` → « 3 pages ». */
export function toCount(number: number, [one, many]: readonly [string, string]): string {
  return `${number} ${number > 1 ? many : one}`;
}
